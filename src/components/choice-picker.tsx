import { useMemo } from 'react'
import { Picker, Text, View } from '@tarojs/components'
import { Icon } from './icon'
import './choice-picker.scss'

type ChoicePickerProps<T> = {
  label: string
  options: readonly { value: T; name: string }[]
  value: T
  onChange: (value: T) => void
}

/** One of many, in the platform's own wheel. */
export function ChoicePicker<T>({ label, options, value, onChange }: ChoicePickerProps<T>) {
  const index = Math.max(
    0,
    options.findIndex((option) => option.value === value),
  )
  // The same list every time, or each render would send it to the view again.
  const names = useMemo(() => options.map((option) => option.name), [options])
  const choose = (chosen: number) => {
    const option = options[chosen]
    if (option) onChange(option.value)
  }
  const name = names[index] ?? ''
  return (
    <Picker
      mode="selector"
      range={names}
      value={index}
      onChange={(event) => choose(Number(event.detail.value))}
    >
      <View className="choice-picker" role="button" aria-label={`${label}：${name}`}>
        <Text className="choice-picker__name">{name}</Text>
        <Icon name="chevron-down" className="choice-picker__mark" />
      </View>
    </Picker>
  )
}
