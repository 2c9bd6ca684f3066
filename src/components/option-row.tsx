import { Text, View } from '@tarojs/components'
import { Icon } from './icon'
import './option-row.scss'

type OptionRowProps = {
  /** One of several, or any of them. */
  kind: 'radio' | 'checkbox'
  label: string
  note?: string
  isChosen: boolean
  isOff?: boolean
  onTap: () => void
}

/** A choice as wide as the form, so that no finger misses it. */
export function OptionRow({ kind, label, note = '', isChosen, isOff = false, onTap }: OptionRowProps) {
  const look = `${isChosen ? 'option-row--chosen' : ''} ${isOff ? 'option-row--off' : ''}`
  return (
    <View
      className={`option-row ${look}`}
      hoverClass={isOff ? 'none' : 'option-row--pressed'}
      role={kind}
      aria-checked={isChosen}
      aria-disabled={isOff}
      aria-label={note === '' ? label : `${label}，${note}`}
      onClick={() => !isOff && onTap()}
    >
      <View className={`option-row__mark option-row__mark--${kind}`}>
        {isChosen && <Icon name="check" className="option-row__check" />}
      </View>
      <View className="option-row__words">
        <Text>{label}</Text>
        {note !== '' && <Text className="option-row__note">{note}</Text>}
      </View>
    </View>
  )
}
