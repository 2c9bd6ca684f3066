import type { RegistrationState } from '../contract/event-words'
import { holdsSeat, transition } from './registration'

export type CancelFacts = { state: RegistrationState; cancelDeadline: Date; isEventCancelled: boolean }

export type CancelDecision =
  | { ok: true; state: RegistrationState; freesSeats: boolean }
  | { ok: false; reason: 'STATE_CONFLICT' | 'CANCEL_TOO_LATE'; details: Record<string, unknown> }

/** A seat can be given back until the deadline; leaving a waitlist is possible at any time. */
export const decideCancel = (facts: CancelFacts, now: Date): CancelDecision => {
  const next = transition(facts.state, 'cancel')
  if (!next.ok) return { ok: false, reason: next.reason, details: { state: facts.state } }
  const freesSeats = holdsSeat(facts.state)
  if (freesSeats && now >= facts.cancelDeadline && !facts.isEventCancelled) {
    return { ok: false, reason: 'CANCEL_TOO_LATE', details: { deadline: facts.cancelDeadline.toISOString() } }
  }
  return { ok: true, state: next.state, freesSeats }
}
