import { decideCancel, decideWithdraw } from '../../core/rules/cancel'
import { decideAccept, decideDecline } from '../../core/rules/offer'
import {
  decideApproval,
  decideMove,
  decidePromotion,
  decideRejection,
} from '../../core/rules/officer-decisions'
import { isLapsingSoon } from '../../core/rules/promotion'
import { decideProxySignUp } from '../../core/rules/proxy-sign-up'
import { holdsSeat, statesFor } from '../../core/rules/registration'
import { decideResize } from '../../core/rules/seats'
import { decideSignUp, type SignUpDecision } from '../../core/rules/sign-up'
import {
  countsIn,
  end,
  inSession,
  isIn,
  type Model,
  type ModelRegistration,
  type ModelSession,
  of,
  type Outcome,
  promote,
  tell,
} from './model'

export type Person = { id: string; birthYear: number | null }
const NOTICES = {
  confirmed: 'registered',
  waitlisted: 'waitlisted',
  entered: 'entered',
  pending: 'pending',
} as const

type NewParty = { id: string; residentId: string; sessionId: string; people: Person[] }

const add = (
  model: Model,
  { people, ...registration }: NewParty,
  { state }: Extract<SignUpDecision, { ok: true }>,
) => {
  const added: ModelRegistration = {
    ...registration,
    state,
    people: people.map((person) => person.id),
    queued: model.arrivals++,
    offerExpiresAt: null,
  }
  model.registrations.push(added)
  tell(model, NOTICES[state], added)
}

const factsOf = (model: Model, { sessionId, people }: NewParty, guardianConsent: boolean) => ({
  event: model.event,
  session: countsIn(model, of(model.sessions, sessionId)),
  attendees: people.map(({ birthYear }) => ({ birthYear, answers: {} })),
  isRegistered: isIn(
    model,
    sessionId,
    people.map((person) => person.id),
  ),
  answers: {},
  guardianConsent,
})

export const signUp = (model: Model, party: NewParty, guardianConsent: boolean, now: Date): Outcome => {
  if (model.gone.includes(party.residentId)) return 'NOT_FOUND'
  const facts = { ...factsOf(model, party, guardianConsent), residentUnitId: null }
  const decision = decideSignUp(facts, now)
  if (!decision.ok) return decision.reason
  add(model, party, decision)
  return 'ok'
}

export const signUpByProxy = (model: Model, party: NewParty, now: Date): Outcome => {
  const decision = decideProxySignUp(factsOf(model, party, true), now)
  if (!decision.ok) return decision.reason
  of(model.sessions, party.sessionId).heldSeats -= decision.fromHeld
  add(model, party, decision)
  return 'ok'
}

const cancelFacts = (model: Model, { state }: ModelRegistration) => ({
  state,
  cancelDeadline: model.event.cancelDeadline,
  isEventCancelled: model.event.cancelledAt !== null,
})

const sessionOf = (model: Model, { sessionId }: ModelRegistration) => of(model.sessions, sessionId)

export const cancel = (model: Model, registration: ModelRegistration, now: Date): Outcome => {
  if (registration.state === 'cancelled') return 'ok'
  const decision = decideCancel(cancelFacts(model, registration), now)
  if (!decision.ok) return decision.reason
  end(registration, 'cancelled')
  promote(model, sessionOf(model, registration), now)
  return 'ok'
}

export const withdraw = (
  model: Model,
  registration: ModelRegistration,
  leaving: readonly string[],
  now: Date,
): Outcome => {
  if (registration.state === 'cancelled') return 'ok'
  const attendees = registration.people.map((id) => ({ id, hasLeft: false }))
  const decision = decideWithdraw({ ...cancelFacts(model, registration), attendees }, leaving, now)
  if (!decision.ok) return decision.reason
  if (decision.isLast) return cancel(model, registration, now)
  registration.people = registration.people.filter((person) => !decision.leaving.includes(person))
  promote(model, sessionOf(model, registration), now)
  return 'ok'
}

export const accept = (model: Model, registration: ModelRegistration, now: Date): Outcome => {
  if (registration.state === 'confirmed') return 'ok'
  const decision = decideAccept(registration, now)
  if (!decision.ok) return decision.reason
  registration.state = decision.state
  registration.offerExpiresAt = null
  tell(model, 'registered', registration)
  return 'ok'
}

export const decline = (model: Model, registration: ModelRegistration, now: Date): Outcome => {
  if (registration.state === 'declined') return 'ok'
  const decision = decideDecline(registration)
  if (!decision.ok) return decision.reason
  end(registration, 'declined')
  registration.offerExpiresAt = null
  promote(model, sessionOf(model, registration), now)
  return 'ok'
}

export const approve = (model: Model, registration: ModelRegistration): Outcome => {
  const session = countsIn(model, sessionOf(model, registration))
  const party = { state: registration.state, partySize: registration.people.length }
  const decision = decideApproval(party, { event: model.event, session })
  if (!decision.ok) return decision.reason
  registration.state = decision.state
  registration.queued = model.arrivals++
  tell(model, decision.state === 'confirmed' ? 'approved' : 'waitlisted', registration)
  return 'ok'
}

export const reject = (model: Model, registration: ModelRegistration): Outcome => {
  const decision = decideRejection(registration.state)
  if (!decision.ok) return decision.reason
  end(registration, 'cancelled')
  tell(model, 'rejected', registration)
  return 'ok'
}

export const promoteByHand = (model: Model, registration: ModelRegistration): Outcome => {
  if (model.event.cancelledAt) return 'EVENT_CANCELLED'
  const session = sessionOf(model, registration)
  const party = { state: registration.state, partySize: registration.people.length }
  const decision = decidePromotion(party, countsIn(model, session))
  if (!decision.ok) return decision.reason
  session.heldSeats -= decision.fromHeld
  registration.state = decision.state
  registration.offerExpiresAt = null
  tell(model, 'promoted', registration)
  return 'ok'
}

export const move = (
  model: Model,
  registration: ModelRegistration,
  target: ModelSession,
  now: Date,
): Outcome => {
  if (registration.sessionId === target.id) return 'ok'
  if (model.event.cancelledAt) return 'EVENT_CANCELLED'
  const { state, people } = registration
  const isRegistered = isIn(model, target.id, people)
  const decision = decideMove(
    { state, partySize: people.length, target: countsIn(model, target), isRegistered },
    now,
  )
  if (!decision.ok) return decision.reason
  const left = sessionOf(model, registration)
  target.heldSeats -= decision.fromHeld
  registration.sessionId = target.id
  registration.queued = model.arrivals++
  model.told.push(`${registration.residentId} moved:${registration.id}:${target.id}:${now.getTime()}`)
  promote(model, left, now)
  promote(model, target, now)
  return 'ok'
}

export const resize = (
  model: Model,
  session: ModelSession,
  wanted: { capacity: number; heldSeats: number },
  now: Date,
): Outcome => {
  const decision = decideResize(countsIn(model, session), wanted)
  if (!decision.ok) return decision.reason
  Object.assign(session, wanted)
  promote(model, session, now)
  return 'ok'
}

export const cancelEvent = (model: Model, now: Date): Outcome => {
  if (model.event.cancelledAt) return 'ok'
  model.event.cancelledAt = now
  for (const session of model.sessions.filter(({ endsAt }) => endsAt > now)) {
    for (const registration of inSession(model, session.id)) {
      if (!statesFor('cancelEvent').includes(registration.state)) continue
      end(registration, 'cancelled')
      const once = `${registration.residentId} cancelled:${model.event.id}`
      if (!model.told.includes(once)) model.told.push(once)
    }
    session.heldSeats = 0
  }
  return 'ok'
}

/** The resident's seats go to those who wait; of themself nothing is left. */
export const leave = (model: Model, residentId: string, now: Date): Outcome => {
  for (const session of [...model.sessions].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const registration of inSession(model, session.id)) {
      if (registration.residentId !== residentId) continue
      if (session.endsAt <= now) {
        if (holdsSeat(registration.state)) session.departed += registration.people.length
        continue
      }
      if (!statesFor('cancel').includes(registration.state)) continue
      end(registration, 'cancelled')
      promote(model, session, now)
    }
  }
  model.registrations = model.registrations.filter((registration) => registration.residentId !== residentId)
  model.told = model.told.filter((notice) => !notice.startsWith(`${residentId} `))
  model.gone.push(residentId)
  return 'ok'
}

const dueOffers = (model: Model, session: ModelSession, now: Date) =>
  inSession(model, session.id).filter(
    ({ state, offerExpiresAt }) => state === 'offered' && offerExpiresAt !== null && offerExpiresAt <= now,
  )

/** What falls due with the hours: held seats, offers, reminders of offers. */
export const passTime = (model: Model, now: Date): Outcome => {
  for (const session of model.sessions) {
    if (session.heldSeats > 0 && session.heldReleaseAt && session.heldReleaseAt <= now) {
      session.heldSeats = 0
      promote(model, session, now)
    }
  }
  for (const session of model.sessions) {
    const due = dueOffers(model, session, now)
    for (const registration of due) {
      end(registration, 'declined')
      tell(model, 'offerLapsed', registration)
    }
    if (due.length > 0) promote(model, session, now)
  }
  for (const registration of model.registrations) {
    const { state, offerExpiresAt } = registration
    if (state !== 'offered' || offerExpiresAt === null || !isLapsingSoon(offerExpiresAt, now)) continue
    const once = `${registration.residentId} offerLapsing:${registration.id}`
    if (!model.told.includes(once)) model.told.push(once)
  }
  return 'ok'
}
