import { Text, View } from '@tarojs/components'
import { DrawRule } from '@/components/draw-rule'
import { FormField } from '@/components/form-field'
import type { DrawRecord as Draw } from '../../../core/contract/draw'
import type { EventSession } from '../../../core/contract/event'
import { formatRange } from '../../../core/rules/chinese-dates'
import { drawStanding } from './draw-standing'
import './draw-record.scss'

const codes = (places: readonly { code: string }[]) => places.map(({ code }) => code).join('　')

/** Hundreds of them as one text: a view for each would be too many for a page. */
function Codes({ label, text }: { label: string; text: string }) {
  return text === '' ? null : (
    <FormField label={label}>
      <Text className="draw-record__codes" userSelect>
        {text}
      </Text>
    </FormField>
  )
}

type DrawRecordProps = {
  record: Draw
  /** Of the event, as far as known; where there are several, it is said which one was drawn for. */
  sessions: readonly EventSession[]
  /** The entrant's own, empty where nobody asks for theirs. */
  code: string
  now: Date
}

/** All that is public of one draw, in the order of what a resident wants to know. */
export function DrawRecord({ record, sessions, code, now }: DrawRecordProps) {
  const session = sessions.length > 1 ? sessions.find(({ id }) => id === record.sessionId) : undefined
  const standing = drawStanding(record, code, now)
  const { result, entrants, seedCommitment, entrantsHash, seed } = record
  return (
    <View className="draw-record">
      <View className="draw-record__standing" role="status">
        {session && <Text>{formatRange(session.startsAt, session.endsAt, now)}</Text>}
        <Text className="draw-record__title">{standing.title}</Text>
        <Text>{standing.text}</Text>
      </View>
      <Codes label="摇中的编号" text={codes(result.filter(({ hasSeat }) => hasSeat))} />
      <Codes label="候补的先后" text={codes(result.filter(({ hasSeat }) => !hasSeat))} />
      {result.length === 0 && <Codes label="参加摇号的编号" text={codes(entrants)} />}
      <FormField label="怎么摇">
        <DrawRule />
      </FormField>
      <FormField label="怎么查">
        <Text className="form-page__note">
          摇号的“种子”在报名前就封好了，谁也改不了，指纹先公布，摇完再打开。任何人都能用下面的数据重算一遍，结果应该一模一样。
        </Text>
        <Codes label="种子的指纹" text={seedCommitment} />
        <Codes label="名单的指纹" text={entrantsHash ?? ''} />
        <Codes label="打开的种子" text={seed ?? ''} />
      </FormField>
    </View>
  )
}
