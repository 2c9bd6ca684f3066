import { FormField } from '@/components/form-field'
import { OptionRow } from '@/components/option-row'
import { changeView, useElderView } from '@/lib/view-settings'

export function ElderChoice() {
  const isElder = useElderView()
  return (
    <FormField label="长辈版">
      <OptionRow
        kind="checkbox"
        label="使用长辈版"
        note="字更大，按钮更大，一屏的内容更少"
        isChosen={isElder}
        onTap={() => changeView({ isElder: !isElder })}
      />
    </FormField>
  )
}
