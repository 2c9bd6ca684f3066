import type { RegistrationState } from '../contract/event-words'
import { transition } from './registration'
import { type Seats, type SeatsMissing, freeSeats, takeInHand } from './seats'
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

/** Only of an absence: who says beforehand that they cannot come is taken out, so that another gets the seat. */
export const decideExcuse = (
  state: RegistrationState,
): { ok: true } | { ok: false; reason: 'NOT_ABSENT'; details: { state: RegistrationState } } =>
  transition(state, 'excuse').ok ? { ok: true } : { ok: false, reason: 'NOT_ABSENT', details: { state } }

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
