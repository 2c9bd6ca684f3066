import { AppError } from '../../server/errors'
import type { Outcome } from './model'
import { signUp, signUpByProxy } from './model-sign-ups'
import { type Answers, both, partyOf, pick, type Step } from './step'
import type { World } from './world'

/** Several at the same moment, decided in one batch. */
export const signUps = async (
  { model, households, real, now }: World,
  { who, what, many }: Step,
): Promise<Answers> => {
  const session = pick(model.sessions, what)
  const guardianConsent = what % 5 !== 0
  const asked = Array.from({ length: 1 + (many % 4) }, (_, index) => {
    const { residentId, people } = pick(households, who + index * 3)
    return { residentId, people: partyOf(people, who + what + index) }
  })
  const outcomes = await real.signUpAll(
    asked.map(({ residentId, people }) => ({
      eventId: model.event.id,
      residentId,
      idempotencyKey: null,
      request: {
        sessionId: session.id,
        guardianConsent,
        attendees: people.map(({ id }) => (id === residentId ? { self: true } : { relativeId: id })),
      },
    })),
  )
  const actual = outcomes.map((outcome): Outcome => (outcome.ok ? 'ok' : outcome.error.code))
  const expected = asked.map((party, index) => {
    const outcome = outcomes[index]
    const id = outcome?.ok && 'registration' in outcome ? outcome.registration.id : ''
    return signUp(model, { ...party, id, sessionId: session.id }, guardianConsent, now())
  })
  return { expected, actual }
}

/** A stranger who phones, with as many as they bring. */
export const proxy = async ({ db, model, real, now }: World, { what, many }: Step): Promise<Answers> => {
  const session = pick(model.sessions, what)
  const people = Array.from({ length: 1 + (many % 3) }, (_, index) => ({ name: `来电${many}-${index}` }))
  const note = `${now().getTime()}`
  try {
    const request = { sessionId: session.id, people, guardianConsent: true, note }
    const id = await real.signUpByProxy(model.event.id, request)
    const rows = await db
      .selectFrom('registration')
      .innerJoin('attendee', 'attendee.registrationId', 'registration.id')
      .select(['residentId', 'personId'])
      .where('registration.id', '=', id)
      .orderBy('position')
      .execute()
    const party = rows.map((row) => ({ id: row.personId, birthYear: null }))
    const residentId = rows[0]?.residentId ?? ''
    const repeated = await real.signUpByProxy(model.event.id, request)
    if (repeated !== id) throw new Error('a repeat signed up again')
    return both(signUpByProxy(model, { id, residentId, sessionId: session.id, people: party }, now()), 'ok')
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const strangers = people.map((_, index) => ({ id: `stranger${index}`, birthYear: null }))
    const party = { id: '', residentId: '', sessionId: session.id, people: strangers }
    return both(signUpByProxy(model, party, now()), error.code)
  }
}
