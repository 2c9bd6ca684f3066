import type { EventState } from '../../../core/contract/event-words'
import { formatMoment } from '../../../core/rules/chinese-dates'

type Times = { opensAt: string; closesAt: string; cancelDeadline?: string }

const cancelText = ({ closesAt, cancelDeadline }: Times, now: Date) => {
  if (cancelDeadline === undefined) return ''
  if (Date.parse(cancelDeadline) <= now.getTime()) return '报名后不能自己取消，来不了请打电话'
  return cancelDeadline === closesAt ? '截止前可以取消' : `${formatMoment(cancelDeadline, now)} 前可以取消`
}

/** Of the time to sign up, what still matters; empty once nobody can sign up any more. */
export const windowText = (times: Times, state: EventState, now: Date): { text: string; note: string } => {
  const closes = `${formatMoment(times.closesAt, now)} 报名截止`
  switch (state) {
    case 'upcoming':
      return {
        text: `${formatMoment(times.opensAt, now)} 开始报名`,
        note: [closes, cancelText(times, now)].filter(Boolean).join('，'),
      }
    case 'open':
    case 'full':
      return { text: closes, note: cancelText(times, now) }
    case 'closed':
      return { text: '报名已截止', note: '' }
    case 'cancelled':
    case 'past':
      return { text: '', note: '' }
  }
}
