import { Text, View } from '@tarojs/components'
import { FormField } from '@/components/form-field'
import { OptionRow } from '@/components/option-row'
import { TEXT_STEPS } from '@/lib/view-class'
import { changeView, useViewSettings } from '@/lib/view-settings'
import './view-choices.scss'

const NAMES = ['标准', '大', '特大', '最大'] as const
const CHOICES = [
  { step: 'system', name: '跟随手机' } as const,
  ...TEXT_STEPS.map((step) => ({ step, name: NAMES[step] })),
]

/** How large text is, with a sample that changes along. */
export function TextSizeChoice() {
  const { textStep } = useViewSettings()
  return (
    <FormField label="文字大小">
      <View className="view-choices__sample" aria-label="预览">
        <Text className="view-choices__sample-title">重阳糕制作：从一碗米粉开始</Text>
        <Text className="view-choices__sample-text">
          周六上午九点，睦邻中心一楼。带上围裙，米粉和红枣由我们准备。
        </Text>
      </View>
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
    </FormField>
  )
}
