import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { askToConfirm } from '@/lib/feedback'
import type { Relative } from '../../../core/contract/resident'
import { RELATION_NAMES, RELATIVES_LIMIT } from '../../../core/contract/resident-words'
import { RelativeForm } from './relative-form'
import { useRemoveRelative } from './use-relatives'
import './relative-cards.scss'

const ADDING = 'new'

/** The family: whom to add, change or take out. One is open at a time. */
export function RelativeCards({ relatives }: { relatives: readonly Relative[] }) {
  const [open, setOpen] = useState('')
  const remove = useRemoveRelative()
  const close = () => setOpen('')
  const ask = async ({ id, name }: Relative) => {
    const text = '已经报上的活动不受影响。以后要再带上，得重新添加。'
    if (await askToConfirm({ title: `不再保留${name}吗`, text, yes: '删除', no: '先留着' })) remove.mutate(id)
  }

  return (
    <>
      <Text className="form-page__note">
        {relatives.length === 0
          ? '还没有添加家人。添加以后，报名时一点就能带上。'
          : '报名时一点就能带上。资料加密保存，只用于您报名的活动。'}
      </Text>
      {relatives.map((relative) =>
        open === relative.id ? (
          <RelativeForm key={relative.id} relative={relative} onDone={close} onClose={close} />
        ) : (
          <View key={relative.id} className="relative-card">
            <View className="relative-card__words">
              <Text className="relative-card__name">{relative.name}</Text>
              <Text className="relative-card__note">
                {`${RELATION_NAMES[relative.relation]}，${relative.birthYear} 年生`}
              </Text>
            </View>
            <View className="relative-card__buttons">
              <Button
                look="plain"
                aria-label={`修改${relative.name}的资料`}
                onClick={() => setOpen(relative.id)}
              >
                修改
              </Button>
              <Button
                look="quiet"
                aria-label={`删除${relative.name}`}
                isBusy={remove.isPending && remove.variables === relative.id}
                onClick={() => void ask(relative)}
              >
                删除
              </Button>
            </View>
          </View>
        ),
      )}
      {open === ADDING && <RelativeForm onDone={close} onClose={close} />}
      {open !== ADDING && relatives.length < RELATIVES_LIMIT && (
        <Button isWide onClick={() => setOpen(ADDING)}>
          添加一位家人
        </Button>
      )}
      {relatives.length >= RELATIVES_LIMIT && (
        <Text className="form-page__note">{`最多保留 ${RELATIVES_LIMIT} 位家人。`}</Text>
      )}
    </>
  )
}
