import { View } from '@tarojs/components'
import { TEXT_STEPS, type TextStep } from '@/lib/view-class'
import { changeView, useTextStep } from '@/lib/view-settings'
import { OptionRow } from './option-row'
import './text-size-choice.scss'

const NAMES: Record<TextStep, string> = { 0: '标准', 1: '大', 2: '更大', 3: '最大' }

/** How large all text is, on this device; it shows at once. */
export function TextSizeChoice() {
  const chosen = useTextStep()
  return (
    <View className="text-size-choice" role="radiogroup" aria-label="字号">
      {TEXT_STEPS.map((step) => (
        <OptionRow
          key={step}
          kind="radio"
          label={NAMES[step]}
          isChosen={step === chosen}
          onTap={() => changeView({ textStep: step })}
        />
      ))}
    </View>
  )
}
