import { decideCancel, decideWithdraw } from '../../core/rules/cancel'
import { decideAccept, decideDecline } from '../../core/rules/offer'
import { holdsSeat, statesFor } from '../../core/rules/registration'
import {
  end,
  inSession,
  type Model,
  type ModelRegistration,
  type Outcome,
  promote,
  sessionOf,
  tell,
} from './model'

/** What residents do with what they have. */
const cancelFacts = (model: Model, { state }: ModelRegistration) => ({
  state,
  cancelDeadline: model.event.cancelDeadline,
  isEventCancelled: model.event.cancelledAt !== null,
})

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

/** The resident's seats go to those who wait; of themself nothing is left. */
export const leave = (model: Model, residentId: string, now: Date): Outcome => {
  for (const session of [...model.sessions].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const registration of inSession(model, session.id)) {
      if (registration.residentId !== residentId) continue
      const canCancel = session.endsAt > now && statesFor('cancel').includes(registration.state)
      if (!canCancel) {
        if (holdsSeat(registration.state)) session.departed += registration.people.length
        continue
      }
      end(registration, 'cancelled')
      promote(model, session, now)
    }
  }
  model.registrations = model.registrations.filter((registration) => registration.residentId !== residentId)
  model.told = model.told.filter((notice) => !notice.startsWith(`${residentId} `))
  model.gone.push(residentId)
  return 'ok'
}
