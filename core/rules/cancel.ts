import type { RegistrationState } from '../contract/event-words'
import { holdsSeat, transition } from './registration'

/** No deadline: whoever leaves altogether gives the seat back at any time. */
export type CancelFacts = { state: RegistrationState; cancelDeadline: Date | null; isEventCancelled: boolean }

export type CancelDecision =
  | { ok: true; state: RegistrationState; freesSeats: boolean }
  | { ok: false; reason: 'STATE_CONFLICT' | 'CANCEL_TOO_LATE'; details: Record<string, unknown> }

/** A seat can be given back until the deadline; leaving a waitlist is possible at any time. */
export const decideCancel = (facts: CancelFacts, now: Date): CancelDecision => {
  const next = transition(facts.state, 'cancel')
  if (!next.ok) return { ok: false, reason: next.reason, details: { state: facts.state } }
  const freesSeats = holdsSeat(facts.state)
  const { cancelDeadline, isEventCancelled } = facts
  if (freesSeats && cancelDeadline && now >= cancelDeadline && !isEventCancelled) {
    return { ok: false, reason: 'CANCEL_TOO_LATE', details: { deadline: cancelDeadline.toISOString() } }
  }
  return { ok: true, state: next.state, freesSeats }
}
