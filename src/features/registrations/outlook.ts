import type { CommunityEvent } from '../../../core/contract/event'
import { ERRORS } from '../../../core/contract/error-codes'
import { formatMoment } from '../../../core/rules/chinese-dates'
import { eventTimes } from '../../../core/rules/event-times'
import { foreseeSignUp } from '../../../core/rules/sign-up'

/** What would come of the form if it were sent now, as far as can be told here. The server decides. */
export type Outlook = { kind: 'seat' | 'waitlist' | 'draw' | 'refused' | 'unknown'; text: string }

type Sought = { sessionId: string | null; partySize: number }

const UNKNOWN: Outlook = { kind: 'unknown', text: '提交后马上就知道结果。' }

const waitlistText = (waiting: number, partySize: number) => {
  const ahead = waiting > 0 ? `前面还有 ${waiting} 人在等` : '前面没有人在等'
  const together = partySize > 1 ? '，一起报名的几位会一起补上' : ''
  return `名额不够了，提交后进入候补，${ahead}。有人取消时按先后补上${together}。`
}

const drawText = (drawAt: string | null, now: Date) => {
  const when = drawAt === null ? '报名截止后' : `${formatMoment(drawAt, now)} `
  return `名额由摇号决定，早报晚报都一样。${when}摇号，结果会通知您。`
}

export const outlook = (event: CommunityEvent, { sessionId, partySize }: Sought, now: Date): Outlook => {
  const session = event.sessions.find(({ id }) => id === sessionId)
  if (!session || partySize === 0) return UNKNOWN
  // Questions, ages and the range of those admitted have words of their own elsewhere.
  const known = { ...event, ...eventTimes(event), letsSmallerPartiesPass: false }
  const waiting = session.waitlistCount
  const seats = { ...session, endsAt: new Date(session.endsAt), waiting, smallestWaiting: 1, isDrawn: false }
  const decision = foreseeSignUp({ event: known, session: seats }, partySize, now)
  if (!decision.ok) {
    const text =
      decision.reason === 'NOT_OPEN_YET'
        ? `${formatMoment(event.opensAt, now)} 开始报名，到时就能提交。`
        : ERRORS[decision.reason].message
    return { kind: 'refused', text }
  }
  switch (decision.state) {
    case 'confirmed':
      return { kind: 'seat', text: '现在还有名额，提交后马上就知道结果。' }
    case 'waitlisted':
      return { kind: 'waitlist', text: waitlistText(session.waitlistCount, partySize) }
    case 'pending':
      return {
        kind: 'unknown',
        text: '这个活动要审核。提交后居委会会看一看，通过了才有名额，通不通过都会通知您。',
      }
    case 'entered':
      return { kind: 'draw', text: drawText(event.drawAt, now) }
  }
}

/** What to do when one cannot come after all. */
export const cancelHint = ({ cancelDeadline }: Pick<CommunityEvent, 'cancelDeadline'>, now: Date) =>
  Date.parse(cancelDeadline) > now.getTime()
    ? `来不了时，${formatMoment(cancelDeadline, now)} 前可以在“我的报名”里取消，把名额让给邻居。`
    : '报上以后不能自己取消了，来不了请打电话告诉居委会。'
