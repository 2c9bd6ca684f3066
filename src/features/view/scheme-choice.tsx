import { View } from '@tarojs/components'
import { FormField } from '@/components/form-field'
import { OptionRow } from '@/components/option-row'
import { changeView, useViewSettings } from '@/lib/view-settings'
import './view-choices.scss'

const CHOICES = [
  { scheme: 'auto', name: '跟随手机' },
  { scheme: 'light', name: '浅色' },
  { scheme: 'dark', name: '深色，晚上看不刺眼' },
] as const

export function SchemeChoice() {
  const { scheme } = useViewSettings()
  return (
    <FormField label="深浅颜色">
      <View className="view-choices__options" role="radiogroup" aria-label="深浅颜色">
        {CHOICES.map((choice) => (
          <OptionRow
            key={choice.scheme}
            kind="radio"
            label={choice.name}
            isChosen={choice.scheme === scheme}
            onTap={() => changeView({ scheme: choice.scheme })}
          />
        ))}
      </View>
    </FormField>
  )
}
