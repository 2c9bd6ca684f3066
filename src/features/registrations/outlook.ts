import type { CommunityEvent } from '../../../core/contract/event'
import { ERRORS } from '../../../core/contract/error-codes'
import { formatMoment } from '../../../core/rules/chinese-dates'
import { eventTimes } from '../../../core/rules/event-times'
import { decideSignUp } from '../../../core/rules/sign-up'

/** What would come of the form if it were sent now, as far as can be told here. The server decides. */
export type Outlook = { kind: 'seat' | 'waitlist' | 'refused' | 'unknown'; text: string }

type Sought = { sessionId: string | null; partySize: number }

const UNKNOWN: Outlook = { kind: 'unknown', text: '提交后马上就知道结果。' }

const waitlistText = (waiting: number, partySize: number) => {
  const ahead = waiting > 0 ? `前面还有 ${waiting} 人在等` : '前面没有人在等'
  const together = partySize > 1 ? '，一起报名的几位会一起补上' : ''
  return `名额不够了，提交后进入候补，${ahead}。有人取消时按先后补上${together}。`
}

export const outlook = (event: CommunityEvent, { sessionId, partySize }: Sought, now: Date): Outlook => {
  const session = event.sessions.find(({ id }) => id === sessionId)
  if (!session || partySize === 0) return UNKNOWN
  const { opensAt, closesAt, cancelledAt } = eventTimes(event)
  const { hasWaitlist, partyLimit } = event
  const decision = decideSignUp(
    {
      // Questions and the range of those admitted have words of their own elsewhere.
      event: {
        opensAt,
        closesAt,
        cancelledAt,
        hasWaitlist,
        partyLimit,
        questions: [],
        admittedUnitIds: null,
      },
      session: { ...session, endsAt: new Date(session.endsAt), waiting: session.waitlistCount },
      residentUnitId: null,
      partySize,
      isRegistered: false,
      answers: {},
    },
    now,
  )
  if (!decision.ok) {
    const text =
      decision.reason === 'NOT_OPEN_YET'
        ? `${formatMoment(event.opensAt, now)} 开始报名，到时就能提交。`
        : ERRORS[decision.reason].message
    return { kind: 'refused', text }
  }
  return decision.state === 'confirmed'
    ? { kind: 'seat', text: '现在还有名额，提交后马上就知道结果。' }
    : { kind: 'waitlist', text: waitlistText(session.waitlistCount, partySize) }
}

/** What to do when one cannot come after all. */
export const cancelHint = ({ cancelDeadline }: Pick<CommunityEvent, 'cancelDeadline'>, now: Date) =>
  Date.parse(cancelDeadline) > now.getTime()
    ? `来不了时，${formatMoment(cancelDeadline, now)} 前可以在“我的报名”里取消，把名额让给邻居。`
    : '报上以后不能自己取消了，来不了请打电话告诉居委会。'
