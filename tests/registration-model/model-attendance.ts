import { absencesDueAt, mergeCheckIn, whoChecksIn } from '../../core/rules/check-in'
import { decideExcuse } from '../../core/rules/officer-decisions'
import { transition } from '../../core/rules/registration'
import {
  inSession,
  type Model,
  type ModelRegistration,
  type ModelSession,
  type Outcome,
  sessionOf,
} from './model'

/** An officer's device reports who of a party is there since when; the session is looked through for absences anew. */
export const checkIn = (
  model: Model,
  registration: ModelRegistration,
  { people, at }: { people: readonly string[]; at: Date },
  now: Date,
): Outcome => {
  const { state, checkedIn, undone } = registration
  const attendees = registration.people.map((id) => ({ id, hasLeft: false }))
  const decision = whoChecksIn({ state, attendees }, people)
  if (!decision.ok) return decision.reason
  const merged = decision.guests.map(({ id }) => ({
    id,
    mark: mergeCheckIn({ checkedInAt: checkedIn.get(id) ?? null, undoneAt: undone.get(id) ?? null }, at, now),
  }))
  for (const { id, mark } of merged) {
    if (!mark.ok || !mark.isChange) continue
    checkedIn.set(id, mark.at)
    sessionOf(model, registration).areAbsencesMarked = false
  }
  if (checkedIn.size > 0) registration.state = 'attended'
  return merged.every(({ mark }) => !mark.ok) ? 'UNDONE' : 'ok'
}

export const undoCheckIn = (model: Model, registration: ModelRegistration, person: string): Outcome => {
  const { checkedIn, undone } = registration
  const at = checkedIn.get(person)
  if (!at) return 'ok'
  checkedIn.delete(person)
  undone.set(person, at)
  const next = transition(registration.state, 'undoCheckIn')
  if (checkedIn.size === 0 && next.ok) registration.state = next.state
  sessionOf(model, registration).areAbsencesMarked = false
  return 'ok'
}

/** Where nobody at all was checked in, nobody is absent. */
export const markAbsences = (model: Model, session: ModelSession, now: Date) => {
  if (session.areAbsencesMarked || now < absencesDueAt(session)) return
  session.areAbsencesMarked = true
  const registrations = inSession(model, session.id)
  if (registrations.every(({ checkedIn }) => checkedIn.size === 0)) return
  for (const registration of registrations) {
    const next = transition(registration.state, 'markAbsent')
    if (next.ok) registration.state = next.state
  }
}

export const excuse = (registration: ModelRegistration, isExcused: boolean): Outcome => {
  const decision = decideExcuse(registration.state)
  if (!decision.ok) return decision.reason
  registration.isExcused = isExcused
  return 'ok'
}
