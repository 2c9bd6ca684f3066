import { decideProxySignUp } from '../../core/rules/proxy-sign-up'
import { decideSignUp, type SignUpDecision } from '../../core/rules/sign-up'
import { countsIn, isIn, type Model, type ModelRegistration, of, type Outcome, tell } from './model'

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
    checkedIn: new Map(),
    undone: new Map(),
    isExcused: false,
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
  const decision = decideProxySignUp({ ...factsOf(model, party, true), isConsentMissing: false }, now)
  if (!decision.ok) return decision.reason
  of(model.sessions, party.sessionId).heldSeats -= decision.fromHeld
  add(model, party, decision)
  return 'ok'
}
