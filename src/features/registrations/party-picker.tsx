import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { FormField } from '@/components/form-field'
import { OptionRow } from '@/components/option-row'
import { Skeleton } from '@/components/skeleton'
import { messageOf } from '@/lib/api-error'
import { requireSession } from '@/lib/require-session'
import { useSession } from '@/lib/session-store'
import { RELATION_NAMES } from '../../../core/contract/resident-words'
import { RelativeForm } from './relative-form'
import { partySize, type SignUpDraft, withRelative } from './sign-up-draft'
import { useRelatives } from './use-relatives'

type PartyPickerProps = {
  draft: SignUpDraft
  /** Who is in the session already: null is the resident. */
  taken: readonly (string | null)[]
  limit: number
  /** Whether somebody of this birth year may take part. */
  isOfAge: (birthYear: number) => boolean
  fault: string
  onChange: (draft: SignUpDraft) => void
}

/** Who comes: the resident and those of the family who are tapped. */
export function PartyPicker({ draft, taken, limit, isOfAge, fault, onChange }: PartyPickerProps) {
  const [isAdding, setIsAdding] = useState(false)
  const session = useSession()
  const relatives = useRelatives()
  const isFull = partySize(draft) >= limit
  const person = (id: string | null, isChosen: boolean, birthYear: number | null, note = '') => {
    const isTaken = taken.includes(id)
    const isTooYoungOrOld = birthYear !== null && !isOfAge(birthYear)
    return {
      kind: 'checkbox' as const,
      isChosen: isChosen && !isTaken,
      // Whoever was chosen can always be taken out again.
      isOff: isTaken || ((isFull || isTooYoungOrOld) && !isChosen),
      note: isTaken ? '已报名' : isTooYoungOrOld ? '年龄不在范围内' : note,
    }
  }

  const family = session ? (
    <>
      {relatives.isLoading && <Skeleton height="52px" />}
      {relatives.data?.items.map((relative) => (
        <OptionRow
          key={relative.id}
          {...person(
            relative.id,
            draft.relativeIds.includes(relative.id),
            relative.birthYear,
            RELATION_NAMES[relative.relation],
          )}
          label={relative.name}
          onTap={() => onChange(withRelative(draft, relative.id))}
        />
      ))}
      {relatives.error && !relatives.data && (
        <View className="sign-up-form__aside" role="alert">
          <Text>{`没能取到家人的资料。${messageOf(relatives.error)}`}</Text>
          <Button look="plain" onClick={() => void relatives.refetch()}>
            再试一次
          </Button>
        </View>
      )}
      {isAdding ? (
        <RelativeForm
          onClose={() => setIsAdding(false)}
          onDone={(relative) => {
            setIsAdding(false)
            if (!isFull && isOfAge(relative.birthYear)) onChange(withRelative(draft, relative.id))
          }}
        />
      ) : (
        <Button look="quiet" isWide onClick={() => setIsAdding(true)}>
          添加一位家人
        </Button>
      )}
    </>
  ) : (
    <Button look="quiet" isWide onClick={() => void requireSession()}>
      登录后可以带上家人
    </Button>
  )

  return (
    <FormField id="sign-up-people" label="谁来参加" isRequired fault={fault}>
      <View className="sign-up-form__options">
        <OptionRow
          {...person(null, draft.isSelfComing, session?.resident.birthYear ?? null)}
          label={session ? `${session.resident.nickname}（我）` : '我自己'}
          onTap={() => onChange({ ...draft, isSelfComing: !draft.isSelfComing })}
        />
        {limit > 1 && family}
        <Text className="sign-up-form__hint">
          {limit > 1 ? `一次最多报 ${limit} 人，已选 ${partySize(draft)} 人` : '这个活动一次只报一人'}
        </Text>
      </View>
    </FormField>
  )
}
