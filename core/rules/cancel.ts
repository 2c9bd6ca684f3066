import type { RegistrationState } from '../contract/event-words'
import { holdsSeat, transition } from './registration'

/** No deadline: whoever leaves altogether gives the seat back at any time. */
export type CancelFacts = { state: RegistrationState; cancelDeadline: Date | null; isEventCancelled: boolean }

export type CancelRefusal = {
  ok: false
  reason: 'STATE_CONFLICT' | 'CANCEL_TOO_LATE'
  details: Record<string, unknown>
}
export type CancelDecision = { ok: true; state: RegistrationState; freesSeats: boolean } | CancelRefusal

/** The deadline binds who has a seat for certain; waiting, or an offer not answered, can be left at any time. */
const isTooLate = ({ state, cancelDeadline, isEventCancelled }: CancelFacts, now: Date) =>
  state === 'confirmed' && cancelDeadline !== null && now >= cancelDeadline && !isEventCancelled

const decide = (facts: CancelFacts, action: 'cancel' | 'withdraw', now: Date): CancelDecision => {
  const next = transition(facts.state, action)
  if (!next.ok) return { ok: false, reason: next.reason, details: { state: facts.state } }
  if (isTooLate(facts, now)) {
    const deadline = facts.cancelDeadline?.toISOString()
    return { ok: false, reason: 'CANCEL_TOO_LATE', details: { deadline } }
  }
  return { ok: true, state: next.state, freesSeats: holdsSeat(facts.state) }
}

/** A seat can be given back until the deadline. */
export const decideCancel = (facts: CancelFacts, now: Date): CancelDecision => decide(facts, 'cancel', now)

export type WithdrawDecision =
  /** `leaving`: those who leave now, without who had left before. `isLast`: nobody stays. */
  | { ok: true; state: RegistrationState; freesSeats: boolean; leaving: string[]; isLast: boolean }
  | CancelRefusal
  | { ok: false; reason: 'NOT_FOUND'; details?: undefined }

/** Some of a party leave; when nobody stays, that is a cancellation. Who has left already stays so. */
export const decideWithdraw = (
  facts: CancelFacts & { attendees: readonly { id: string; hasLeft: boolean }[] },
  attendeeIds: readonly string[],
  now: Date,
): WithdrawDecision => {
  const wanted = new Set(attendeeIds)
  const known = new Set(facts.attendees.map((attendee) => attendee.id))
  if (![...wanted].every((id) => known.has(id))) return { ok: false, reason: 'NOT_FOUND' }
  const staying = facts.attendees.filter((attendee) => !attendee.hasLeft)
  const leaving = staying.filter(({ id }) => wanted.has(id)).map(({ id }) => id)
  const isLast = leaving.length > 0 && leaving.length === staying.length
  const decision = decide(facts, isLast ? 'cancel' : 'withdraw', now)
  return decision.ok ? { ...decision, leaving, isLast } : decision
}
