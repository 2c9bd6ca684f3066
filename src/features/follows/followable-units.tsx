import { Text, View } from '@tarojs/components'
import { FollowButton } from './follow-button'
import './followable-units.scss'

type FollowableUnitsProps = { units: readonly { id: string; name: string; note: string }[] }

/** All that can be followed, each with its button. */
export function FollowableUnits({ units }: FollowableUnitsProps) {
  return (
    <View className="followable-units" role="list">
      {units.map((unit) => (
        <View key={unit.id} className="followable-units__item" role="listitem">
          <View className="followable-units__words">
            <Text className="followable-units__name">{unit.name}</Text>
            {unit.note !== '' && <Text className="followable-units__note">{unit.note}</Text>}
          </View>
          <FollowButton unit={unit} />
        </View>
      ))}
    </View>
  )
}
