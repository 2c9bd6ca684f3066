import type { EventState } from '../../../core/contract/event-words'
import { formatMoment } from '../../../core/rules/chinese-dates'

type Times = { closesAt: string; cancelDeadline?: string }

const cancelText = ({ closesAt, cancelDeadline }: Times, now: Date) => {
  if (cancelDeadline === undefined) return ''
  if (Date.parse(cancelDeadline) <= now.getTime()) return '报名后不能自己取消，来不了请打电话'
  return cancelDeadline === closesAt ? '截止前可以取消' : `${formatMoment(cancelDeadline, now)} 前可以取消`
}

/**
 * Of the time to sign up, what still matters: until when. When it begins stands beside the state of the event.
 * Empty once it is all over.
 */
export const windowText = (times: Times, state: EventState, now: Date): { text: string; note: string } => {
  switch (state) {
    case 'upcoming':
    case 'open':
    case 'full':
      return { text: `${formatMoment(times.closesAt, now)} 报名截止`, note: cancelText(times, now) }
    case 'closed':
      return { text: '报名已截止', note: '' }
    case 'cancelled':
    case 'past':
      return { text: '', note: '' }
  }
}
