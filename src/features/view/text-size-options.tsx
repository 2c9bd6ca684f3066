import { View } from '@tarojs/components'
import { OptionRow } from '@/components/option-row'
import { TEXT_STEPS } from '@/lib/view-class'
import { changeView, useViewSettings } from '@/lib/view-settings'
import './view-choices.scss'

const NAMES = ['标准', '大', '特大', '最大'] as const
const CHOICES = [
  { step: 'system', name: '跟随手机' } as const,
  ...TEXT_STEPS.map((step) => ({ step, name: NAMES[step] })),
]

/** How large text is, on this device; all text that is seen follows at once. */
export function TextSizeOptions() {
  const { textStep } = useViewSettings()
  return (
    <View className="view-choices__options" role="radiogroup" aria-label="文字大小">
      {CHOICES.map(({ step, name }) => (
        <OptionRow
          key={step}
          kind="radio"
          label={name}
          isChosen={step === textStep}
          onTap={() => changeView({ textStep: step })}
        />
      ))}
    </View>
  )
}
