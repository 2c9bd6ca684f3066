import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { ChoicePicker } from '@/components/choice-picker'
import { FormField } from '@/components/form-field'
import { TextField } from '@/components/text-field'
import { messageOf } from '@/lib/api-error'
import { clockNow } from '@/lib/clock'
import type { Relative } from '../../../core/contract/resident'
import { RELATION_NAMES, RELATIONS, type Relation } from '../../../core/contract/resident-words'
import { relativeFault } from './relative-fault'
import { useSaveRelative } from './use-relatives'
import './relative-form.scss'

const relations: { value: Relation | ''; name: string }[] = [
  { value: '', name: '请选择' },
  ...RELATIONS.map((relation) => ({ value: relation, name: RELATION_NAMES[relation] })),
]

type RelativeFormProps = {
  /** Whose particulars are changed; without, somebody is added. */
  relative?: Relative
  onDone: (relative: Relative) => void
  onClose: () => void
}

/** Adds somebody of the family, or changes what is known of them. */
export function RelativeForm({ relative, onDone, onClose }: RelativeFormProps) {
  const [name, setName] = useState(relative?.name ?? '')
  const [year, setYear] = useState(relative ? String(relative.birthYear) : '')
  const [relation, setRelation] = useState<Relation | ''>(relative?.relation ?? '')
  const [fault, setFault] = useState('')
  const { mutate, isPending, error } = useSaveRelative(relative?.id)

  const save = () => {
    const found = relativeFault(name, year, relation, clockNow())
    setFault(found)
    if (found !== '' || relation === '') return
    mutate({ name: name.trim(), birthYear: Number(year), relation }, { onSuccess: onDone })
  }
  const shownFault = fault !== '' ? fault : error ? messageOf(error) : ''

  return (
    <View className="relative-form">
      <FormField label="姓名">
        <TextField label="姓名" value={name} maxLength={20} onChange={setName} />
      </FormField>
      <FormField label="出生年份">
        <TextField
          label="出生年份"
          hint="例如 1958"
          kind="number"
          value={year}
          maxLength={4}
          onChange={setYear}
        />
      </FormField>
      <View className="relative-form__relation">
        <Text className="relative-form__label">是我的</Text>
        <ChoicePicker label="关系" options={relations} value={relation} onChange={setRelation} />
      </View>
      <Text className="relative-form__note">
        资料加密保存，只用于您报名的活动。14 岁以下的孩子请由监护人添加。
      </Text>
      {shownFault !== '' && (
        <Text className="relative-form__fault" role="alert">
          {shownFault}
        </Text>
      )}
      <View className="relative-form__buttons">
        <Button look="quiet" onClick={onClose}>
          {relative ? '不改了' : '不加了'}
        </Button>
        <Button look="plain" className="relative-form__add" isBusy={isPending} onClick={save}>
          {relative ? '保存' : '加上这位家人'}
        </Button>
      </View>
    </View>
  )
}
