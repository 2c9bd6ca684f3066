import fc from 'fast-check'
import { AppError } from '../../server/errors'
import * as ideal from './model-actions'
import { type ModelRegistration, of, type Outcome } from './model'
import type { World } from './world'

const KINDS = [
  ...['signUp', 'signUp', 'signUp', 'signUp', 'signUp', 'cancel', 'cancel', 'withdraw', 'withdraw'],
  ...['accept', 'accept', 'decline', 'approve', 'approve', 'approve'],
  ...['reject', 'promoteByHand', 'move', 'resize', 'proxy', 'wait', 'wait', 'cancelEvent', 'leave'],
] as const

/** What somebody does; the numbers choose whom and what of that which is there then. */
export const step = fc.record({
  kind: fc.constantFrom(...KINDS),
  who: fc.nat({ max: 99 }),
  what: fc.nat({ max: 99 }),
  many: fc.nat({ max: 99 }),
})
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** What the model and the product say of the same step. */
export type Answers = { expected: Outcome[]; actual: Outcome[] }

const NOTHING: Answers = { expected: [], actual: [] }
const both = (expected: Outcome, actual: Outcome): Answers => ({ expected: [expected], actual: [actual] })

const pick = <T>(list: readonly T[], number: number): T => {
  const found = list[number % list.length]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

/** Some of the family: by the bits of a number, at least one. */
const partyOf = <T>(people: readonly T[], number: number): T[] => {
  const chosen = people.filter((_, index) => (number >> index) & 1)
  return chosen.length > 0 ? chosen : people.slice(0, 1)
}

/** Several at the same moment, decided in one batch. */
const signUps = async (
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
    return ideal.signUp(model, { ...party, id, sessionId: session.id }, guardianConsent, now())
  })
  return { expected, actual }
}

/** A stranger who phones, with as many as they bring. */
const proxy = async ({ db, model, real, now }: World, { what, many }: Step): Promise<Answers> => {
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
    return both(
      ideal.signUpByProxy(model, { id, residentId, sessionId: session.id, people: party }, now()),
      'ok',
    )
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const strangers = people.map((_, index) => ({ id: `stranger${index}`, birthYear: null }))
    const party = { id: '', residentId: '', sessionId: session.id, people: strangers }
    return both(ideal.signUpByProxy(model, party, now()), error.code)
  }
}

const attendeeIds = async ({ db }: World, { id }: ModelRegistration, people: readonly string[]) => {
  const rows = await db
    .selectFrom('attendee')
    .select('id')
    .where('registrationId', '=', id)
    .where('personId', 'in', people)
    .execute()
  return rows.map((row) => row.id)
}

/** Mostly those in the state that the step is about. */
const target = ({ model }: World, { kind, who, many }: Step): ModelRegistration | undefined => {
  const wanted = { accept: 'offered', decline: 'offered', approve: 'pending', reject: 'pending' } as const
  const state = kind in wanted ? wanted[kind as keyof typeof wanted] : null
  const fitting = model.registrations.filter((one) => state === null || one.state === state)
  const list = fitting.length > 0 && many % 8 !== 0 ? fitting : model.registrations
  return list.length > 0 ? pick(list, who) : undefined
}

const onRegistration = async (
  world: World,
  registration: ModelRegistration,
  { kind, what }: Step,
): Promise<Answers> => {
  const { model, real } = world
  const { id, residentId, people } = registration
  const now = world.now()
  switch (kind) {
    case 'cancel':
      return both(ideal.cancel(model, registration, now), await real.cancel(residentId, id))
    case 'withdraw': {
      const leaving = partyOf(people, what)
      const ids = await attendeeIds(world, registration, leaving)
      const expected = ideal.withdraw(model, registration, leaving, now)
      return both(expected, await real.withdraw(residentId, id, ids))
    }
    case 'accept':
      return both(ideal.accept(model, registration, now), await real.accept(residentId, id))
    case 'decline':
      return both(ideal.decline(model, registration, now), await real.decline(residentId, id))
    case 'approve':
      return both(ideal.approve(model, registration), await real.decide(id, 'approve'))
    case 'reject':
      return both(ideal.reject(model, registration), await real.decide(id, 'reject'))
    case 'promoteByHand':
      return both(ideal.promoteByHand(model, registration), await real.promoteByHand(id))
    case 'move': {
      const session = pick(model.sessions, what)
      return both(ideal.move(model, registration, session, now), await real.move(id, session.id))
    }
    default:
      return NOTHING
  }
}

export const take = async (world: World, given: Step): Promise<Answers> => {
  const { model, real, households } = world
  const { kind, who, what, many } = given
  switch (kind) {
    case 'signUp':
      return signUps(world, given)
    case 'proxy':
      return proxy(world, given)
    case 'wait':
      return both(ideal.passTime(model, world.now()), await real.passTime())
    case 'resize': {
      const session = of(model.sessions, pick(model.sessions, who).id)
      const wanted = { capacity: 1 + (what % 7), heldSeats: many % 3 }
      const { heldReleaseAt } = session
      const expected = ideal.resize(model, session, wanted, world.now())
      return both(expected, await real.resize(session.id, { ...wanted, heldReleaseAt }))
    }
    case 'cancelEvent':
      // Rarely, or little else would happen.
      if (many % 10 !== 0) return NOTHING
      return both(ideal.cancelEvent(model, world.now()), await real.cancelEvent(model.event.id))
    case 'leave': {
      if (many % 3 !== 0) return NOTHING
      const { residentId } = pick(households, who)
      return both(ideal.leave(model, residentId, world.now()), await real.leave(residentId))
    }
    default: {
      const registration = target(world, given)
      return registration ? onRegistration(world, registration, given) : NOTHING
    }
  }
}
