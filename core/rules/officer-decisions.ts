import type { RegistrationState } from '../contract/event-words'
import { transition } from './registration'
import { type Seats, type SeatsMissing, freeSeats, seatsInHand, takeInHand } from './seats'
import { firstState, type FirstStateFacts } from './sign-up'

type Conflict = { ok: false; reason: 'STATE_CONFLICT'; details: { state: RegistrationState } }
type Party = { state: RegistrationState; partySize: number }

const conflict = (state: RegistrationState): Conflict => ({
  ok: false,
  reason: 'STATE_CONFLICT',
  details: { state },
})

export type Approval = { ok: true; state: RegistrationState } | Conflict | SeatsMissing

/**
 * Who is approved gets free seats, or waits behind those approved before, however full the waitlist: the officer
 * has decided. Without a waitlist there must be seats.
 */
export const decideApproval = (
  { state, partySize }: Party,
  facts: FirstStateFacts & { session: { heldSeats: number } },
): Approval => {
  const event = { ...facts.event, admission: 'first-come' as const, waitlistLimit: null }
  const first = firstState({ ...facts, event }, partySize)
  if (!first.ok) {
    return { ok: false, reason: 'SEATS_MISSING', details: { freeSeats: freeSeats(facts.session) } }
  }
  const next = transition(state, first.state === 'confirmed' ? 'approve' : 'queue')
  return next.ok ? next : conflict(state)
}

export const decideRejection = (state: RegistrationState) => {
  const next = transition(state, 'reject')
  return next.ok ? next : conflict(state)
}

/** Out of turn, with free seats or, when these do not do, held ones. An offered seat is theirs already. */
export const decidePromotion = (
  { state, partySize }: Party,
  seats: Seats,
): { ok: true; state: RegistrationState; fromHeld: number } | Conflict | SeatsMissing => {
  const next = transition(state, 'promote')
  if (!next.ok) return conflict(state)
  if (state === 'offered') return { ...next, fromHeld: 0 }
  const taken = takeInHand(seats, partySize, 'freeFirst')
  return taken.ok ? { ...next, fromHeld: taken.fromHeld } : taken
}

export type MoveFacts = Party & {
  target: Seats & { endsAt: Date; isDrawn: boolean }
  /** Somebody of the party is in the target session already. */
  isRegistered: boolean
}

/** To another session of the same event: who has seats needs them there too, all others wait, or hope, there. */
export const decideMove = (
  { state, partySize, target, isRegistered }: MoveFacts,
  now: Date,
):
  | { ok: true; state: RegistrationState; fromHeld: number }
  | Conflict
  | SeatsMissing
  | {
      ok: false
      reason: 'ALREADY_REGISTERED' | 'REGISTRATION_CLOSED' | 'DRAW_DONE'
      details?: undefined
    } => {
  const next = transition(state, 'move')
  if (!next.ok) return conflict(state)
  if (now >= target.endsAt) return { ok: false, reason: 'REGISTRATION_CLOSED' }
  if (isRegistered) return { ok: false, reason: 'ALREADY_REGISTERED' }
  if (state === 'entered' && target.isDrawn) return { ok: false, reason: 'DRAW_DONE' }
  if (state !== 'confirmed') return { ...next, fromHeld: 0 }
  const taken = takeInHand(target, partySize, 'freeFirst')
  return taken.ok ? { ...next, fromHeld: taken.fromHeld } : taken
}

export type ProxyFacts = FirstStateFacts & { session: Seats }

/**
 * For somebody who phoned: held seats first, past those who wait. Beyond these, free seats that nobody waits for;
 * else they wait in their turn. An officer who signs somebody up has approved them.
 */
export const decideProxySeats = (
  facts: ProxyFacts,
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
