import { ScrollView, Text, View } from '@tarojs/components'
import './choice-tabs.scss'
import './elder-fold.scss'

type ChoiceTabsProps<T extends string> = {
  label: string
  /** `isRare`: waits behind 更多 in elder view, where what is around folds. */
  options: readonly { value: T; name: string; isRare?: boolean }[]
  value: T
  onChange: (value: T) => void
}

/** One of a few, side by side; more than fit are reached by a swipe. */
export function ChoiceTabs<T extends string>({ label, options, value, onChange }: ChoiceTabsProps<T>) {
  return (
    <ScrollView className="choice-tabs" scrollX enhanced showScrollbar={false}>
      <View className="choice-tabs__row" role="tablist" aria-label={label}>
        {options.map((option) => {
          const isChosen = option.value === value
          const isFolded = option.isRare && !isChosen
          return (
            <Text
              key={option.value}
              className={`choice-tabs__item ${isChosen ? 'choice-tabs__item--chosen' : ''} ${isFolded ? 'elder-fold__rare' : ''}`}
              role="tab"
              aria-selected={isChosen}
              onClick={() => onChange(option.value)}
            >
              {option.name}
            </Text>
          )
        })}
      </View>
    </ScrollView>
  )
}
