import {
  decideApproval,
  decideMove,
  decidePromotion,
  decideRejection,
} from '../../core/rules/officer-decisions'
import { statesFor } from '../../core/rules/registration'
import { decideResize } from '../../core/rules/seats'
import {
  countsIn,
  end,
  inSession,
  isIn,
  type Model,
  type ModelRegistration,
  type ModelSession,
  type Outcome,
  promote,
  sessionOf,
  tell,
} from './model'

/** What officers decide. */
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
