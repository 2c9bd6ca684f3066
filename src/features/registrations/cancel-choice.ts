import type { RegistrationState } from '../../../core/contract/event-words'
import { formatMoment } from '../../../core/rules/chinese-dates'
import { decideCancel } from '../../../core/rules/cancel'

/** Whether a registration can be cancelled now, and what to ask or say before. */
type CancelChoice =
  | {
      kind: 'ask'
      label: string
      note: string
      question: { title: string; text: string; yes: string; no: string }
    }
  | { kind: 'late'; note: string }
  | { kind: 'none' }

export type CancelMoment = {
  state: RegistrationState
  cancelDeadline: string
  endsAt: string
  isEventCancelled: boolean
}

/** WeChat's buttons take four characters. */
const LEAVE_SEAT = {
  title: '取消这次报名吗',
  text: '名额会马上让给别人。以后又想参加，要重新报名，可能需要排队。',
  yes: '取消报名',
  no: '先不取消',
}
const LEAVE_QUEUE = {
  title: '退出候补吗',
  text: '排到的位置不会保留。以后又想参加，要从后面重新排。',
  yes: '退出候补',
  no: '继续排队',
}

export const cancelChoice = (moment: CancelMoment, now: Date): CancelChoice => {
  // An offer is declined, in a place of its own.
  if (moment.state === 'offered' || moment.isEventCancelled || Date.parse(moment.endsAt) <= now.getTime())
    return { kind: 'none' }
  const cancelDeadline = new Date(moment.cancelDeadline)
  const decision = decideCancel({ state: moment.state, cancelDeadline, isEventCancelled: false }, now)
  const deadline = formatMoment(moment.cancelDeadline, now)
  if (decision.ok) {
    return decision.freesSeats
      ? { kind: 'ask', label: '取消报名', note: `${deadline} 前可以取消`, question: LEAVE_SEAT }
      : { kind: 'ask', label: '退出候补', note: '随时可以退出候补', question: LEAVE_QUEUE }
  }
  return decision.reason === 'CANCEL_TOO_LATE'
    ? { kind: 'late', note: `取消已在 ${deadline} 截止。实在来不了，请打电话告诉居委会。` }
    : { kind: 'none' }
}
