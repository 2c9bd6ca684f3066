import type { RegistrationState } from '../contract/event-words'
import { transition } from './registration'

export type OfferFacts = { state: RegistrationState; offerExpiresAt: Date | null }

export type OfferDecision =
  | { ok: true; state: RegistrationState }
  | { ok: false; reason: 'OFFER_LAPSED' | 'STATE_CONFLICT'; details: { state: RegistrationState } }

const conflict = (state: RegistrationState): OfferDecision => ({
  ok: false,
  reason: 'STATE_CONFLICT',
  details: { state },
})

/**
 * An offer is good until its time, to the millisecond, whether or not the sweep has been by. One that has lapsed
 * keeps its time, and so can be told from one that was declined.
 */
export const decideAccept = ({ state, offerExpiresAt }: OfferFacts, now: Date): OfferDecision => {
  const isOver = offerExpiresAt !== null && now >= offerExpiresAt
  if (isOver && (state === 'offered' || state === 'declined')) {
    return { ok: false, reason: 'OFFER_LAPSED', details: { state } }
  }
  const next = transition(state, 'accept')
  return next.ok ? next : conflict(state)
}

/** Giving way to the next is welcome at any time. */
export const decideDecline = ({ state }: Pick<OfferFacts, 'state'>): OfferDecision => {
  const next = transition(state, 'decline')
  return next.ok ? next : conflict(state)
}
