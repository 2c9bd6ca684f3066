import { type Seats, type SeatsMissing, seatsInHand } from './seats'
import {
  agesAllowed,
  answersGiven,
  firstState,
  type FirstStateFacts,
  guardianAsked,
  partySizeAllowed,
  type Refused,
  type SignUpFacts,
} from './sign-up'

/**
 * For somebody who phoned: held seats first, past those who wait. Beyond these, free seats that nobody waits for;
 * else they wait in their turn. An officer who signs somebody up has approved them.
 */
export const decideProxySeats = (
  facts: FirstStateFacts & { session: Seats },
  partySize: number,
): { ok: true; state: 'confirmed' | 'waitlisted' | 'entered'; fromHeld: number } | SeatsMissing => {
  const { event, session } = facts
  const beyondHeld = Math.max(0, partySize - session.heldSeats)
  if (beyondHeld === 0) return { ok: true, state: 'confirmed', fromHeld: partySize }
  const admission = event.admission === 'approval' ? 'first-come' : event.admission
  const direct = firstState({ ...facts, event: { ...event, admission } }, beyondHeld)
  if (direct.ok && direct.state === 'confirmed') {
    return { ok: true, state: 'confirmed', fromHeld: partySize - beyondHeld }
  }
  const whole = firstState({ ...facts, event: { ...event, admission } }, partySize)
  if (whole.ok && (whole.state === 'waitlisted' || whole.state === 'entered')) {
    return { ok: true, state: whole.state, fromHeld: 0 }
  }
  return { ok: false, reason: 'SEATS_MISSING', details: { freeSeats: seatsInHand(session) } }
}

/** `isConsentMissing`: the one who phoned has an account and was not asked. */
export type ProxyFacts = Omit<SignUpFacts, 'residentUnitId'> & { session: Seats; isConsentMissing: boolean }

export type ProxyDecision =
  | { ok: true; state: 'confirmed' | 'waitlisted' | 'entered'; fromHeld: number }
  | { ok: false; reason: 'CONSENT_REQUIRED'; details?: undefined }
  | SeatsMissing
  | Refused

/**
 * An officer may sign people up outside the window and from anywhere; what the event asks of those who come holds,
 * as far as it is known of them.
 */
export const decideProxySignUp = (facts: ProxyFacts, now: Date): ProxyDecision => {
  const { event, session, attendees } = facts
  if (event.cancelledAt) return { ok: false, reason: 'EVENT_CANCELLED' }
  if (!event.takesRegistrations) return { ok: false, reason: 'NO_REGISTRATION' }
  if (now >= session.endsAt) return { ok: false, reason: 'REGISTRATION_CLOSED' }
  if (facts.isConsentMissing) return { ok: false, reason: 'CONSENT_REQUIRED' }
  if (facts.isRegistered) return { ok: false, reason: 'ALREADY_REGISTERED' }
  const known = attendees.filter((attendee) => attendee.birthYear !== null)
  const checks = [
    partySizeAllowed(event, session, attendees.length),
    agesAllowed({ event, session, attendees: known }),
    guardianAsked(facts, facts.guardianConsent),
    answersGiven(facts),
  ]
  const refused = checks.find((check) => !check.ok)
  return refused && !refused.ok ? refused : decideProxySeats(facts, attendees.length)
}
