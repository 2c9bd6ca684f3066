import { ScrollView, Text, View } from '@tarojs/components'
import './choice-tabs.scss'

type ChoiceTabsProps<T extends string> = {
  label: string
  options: readonly { value: T; name: string }[]
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
          return (
            <Text
              key={option.value}
              className={`choice-tabs__item ${isChosen ? 'choice-tabs__item--chosen' : ''}`}
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
