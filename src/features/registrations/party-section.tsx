import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { askToConfirm } from '@/lib/feedback'
import type { Attendee, Registration } from '../../../core/contract/registration'
import { formatMoment } from '../../../core/rules/chinese-dates'
import { decideWithdraw } from '../../../core/rules/cancel'
import { holdsSeat } from '../../../core/rules/registration'
import { withdrawAttendee } from './api'
import { useRegistrationStep } from './use-registration-step'
import './party-section.scss'

type PartySectionProps = {
  registration: Registration
  cancelDeadline: string | undefined
  /** When it is over, or called off, nobody leaves any more. */
  isOver: boolean
  now: Date
}

const noteOf = ({ isWithdrawn, checkedInAt }: Attendee, now: Date) => {
  if (isWithdrawn) return '已退出'
  return checkedInAt === null ? '' : `${formatMoment(checkedInAt, now)} 已签到`
}

/** Everybody of a party, and the way out for one of them while the others stay. */
export function PartySection({ registration, cancelDeadline, isOver, now }: PartySectionProps) {
  const { id, state, attendees } = registration
  const leave = useRegistrationStep(
    registration,
    (attendeeId: string) => withdrawAttendee(id, attendeeId),
    '已退出，其他人不变',
  )
  const facts = {
    state,
    cancelDeadline: cancelDeadline === undefined ? null : new Date(cancelDeadline),
    isEventCancelled: false,
    attendees: attendees.map((attendee) => ({ id: attendee.id, hasLeft: attendee.isWithdrawn })),
  }
  const mayLeave = (attendee: Attendee) => {
    if (isOver || attendee.isWithdrawn || attendee.checkedInAt !== null) return false
    const decision = decideWithdraw(facts, [attendee.id], now)
    return decision.ok && !decision.isLast
  }
  const ask = async ({ id: attendeeId, name }: Attendee) => {
    const text = holdsSeat(state)
      ? '这 1 个名额会马上让给别人，其他人的名额不变。以后又想参加，要重新报名。'
      : '其他人继续排队，位置不变。'
    if (await askToConfirm({ title: `${name}不来了吗`, text, yes: '退出', no: '先不退' })) {
      leave.mutate(attendeeId)
    }
  }

  return (
    <View className="party-section" role="list" aria-label="参加的人">
      {attendees.map((attendee) => (
        <View key={attendee.id} className="party-section__row" role="listitem">
          <View className="party-section__words">
            <Text className={attendee.isWithdrawn ? 'party-section__gone' : ''}>{attendee.name}</Text>
            <Text className="party-section__note">{noteOf(attendee, now)}</Text>
          </View>
          {mayLeave(attendee) && (
            <Button
              look="quiet"
              aria-label={`${attendee.name}不来了`}
              isBusy={leave.isPending && leave.variables === attendee.id}
              onClick={() => void ask(attendee)}
            >
              不来了
            </Button>
          )}
        </View>
      ))}
    </View>
  )
}
