import { hash } from 'node:crypto'
import type { Answers, AttendeeChoice, SignUpRequest } from '../../core/contract/registration'
import type { RelativeInput } from '../../core/contract/resident'
import { answersTo, questionsOf } from '../../core/rules/answers'
import type { FirstState } from '../../core/rules/registration'
import { decideSignUp, type SignUpEvent } from '../../core/rules/sign-up'
import { AppError } from '../errors'
import { newEntrantCode } from '../lib/entrant-code'
import { newId } from '../lib/ids'
import type { Sealer } from '../lib/sealing'
import type { NewRegistration } from '../store/new-registrations'
import { openRelative } from '../store/relatives'
import { birthYearContext } from '../store/residents'
import type { SignUpEventRow, SignUpPeople, SignUpSessionRow } from '../store/sign-up-facts'

export type SignUpInput = {
  eventId: string
  residentId: string
  request: SignUpRequest
  idempotencyKey: string | null
}

type NewSignUp = NewRegistration & { state: FirstState; requestHash: string }

/** `repeatOf`: the key was used before, for the same request. */
export type SignUpVerdict =
  | { kind: 'new'; registration: NewSignUp; nickname: string; waitlistPlace: number | null }
  | { kind: 'repeat'; registrationId: string }
  | { kind: 'refused'; error: AppError }

const isSelf = (choice: AttendeeChoice): choice is Extract<AttendeeChoice, { self: true }> => 'self' in choice

export const personIdsOf = ({ residentId, request }: SignUpInput): string[] =>
  request.attendees.map((choice) => (isSelf(choice) ? residentId : choice.relativeId))

export const relativeIdsOf = ({ request }: SignUpInput): string[] =>
  request.attendees.flatMap((choice) => (isSelf(choice) ? [] : [choice.relativeId]))

/** Tells a repeat from another request under the same key. */
const hashOf = (eventId: string, { attendees, answers, sessionId, guardianConsent }: SignUpRequest) =>
  hash('sha256', JSON.stringify([eventId, sessionId, attendees, answers, guardianConsent]), 'base64url')

const refused = (...reason: ConstructorParameters<typeof AppError>): SignUpVerdict => ({
  kind: 'refused',
  error: new AppError(...reason),
})

const keyOf = (residentId: string, idempotencyKey: string) => `${residentId} ${idempotencyKey}`

/** Who is there, by what they are looked up by. Shared by all sessions of a batch: a key is used once in all of them. */
export const signUpCrowd = ({ residents, registered, relatives, repeats }: SignUpPeople) => ({
  residents: new Map(residents.map((one) => [one.id, one])),
  relatives: new Map(relatives.map((one) => [one.id, one])),
  repeats: new Map(repeats.map((one) => [keyOf(one.residentId, one.idempotencyKey), one])),
  registeredIn: (sessionId: string) =>
    new Map(
      registered
        .filter((one) => one.sessionId === sessionId)
        .map((one) => [one.personId, one.registrationId]),
    ),
})

type BatchScene = {
  session: SignUpSessionRow
  facts: SignUpEventRow
  crowd: ReturnType<typeof signUpCrowd>
  sealer: Sealer
  now: Date
}

/** Decides sign-ups for one session one after the other, each with the seats that those before it have left. */
export const signUpBatch = ({ session, facts, crowd, sealer, now }: BatchScene) => {
  const event: SignUpEvent = {
    ...facts,
    admittedUnitIds: facts.admittedUnitIds.length === 0 ? null : new Set(facts.admitted),
  }
  const questions = {
    registration: questionsOf(facts.questions, 'registration'),
    attendee: questionsOf(facts.questions, 'attendee'),
  }
  const { residents, relatives, repeats } = crowd
  const registered = crowd.registeredIn(session.id)
  /** The session as those let in so far have left it; one object for all, since each of them is asked about it. */
  const left = {
    ...session,
    waiting: session.waitlistCount,
    smallestWaiting: facts.smallestWaiting,
    isDrawn: facts.isDrawn,
  }

  /** Undefined where somebody is not of the resident's family. */
  const partyOf = ({ residentId, request }: SignUpInput, birthYearSealed: string | null) => {
    const self = (answers: Answers) => {
      const birthYear =
        birthYearSealed === null ? null : Number(sealer.open(birthYearSealed, birthYearContext(residentId)))
      return { personId: residentId, relativeId: null, name: null, birthYear, answers }
    }
    const relative = (id: string, answers: Answers) => {
      const row = relatives.get(id)
      if (row?.residentId !== residentId) return undefined
      const { name, birthYear }: RelativeInput = openRelative(sealer, row)
      return { personId: id, relativeId: id, name, birthYear, answers }
    }
    const party = request.attendees.map((choice) => {
      const { answers = {} } = choice
      return isSelf(choice) ? self(answers) : relative(choice.relativeId, answers)
    })
    return party.every((person) => person !== undefined) ? party : undefined
  }

  const take = (state: FirstState, people: number) => {
    if (state === 'confirmed') {
      left.seatsTaken += people
      left.lastTicketNumber += 1
    } else if (state === 'waitlisted') {
      left.waiting += people
      left.waitlistParties += 1
      left.smallestWaiting = Math.min(left.smallestWaiting ?? people, people)
    }
  }

  const decide = (input: SignUpInput): SignUpVerdict => {
    const { residentId, request, idempotencyKey } = input
    const requestHash = hashOf(session.eventId, request)
    const repeat = idempotencyKey === null ? undefined : repeats.get(keyOf(residentId, idempotencyKey))
    if (repeat) {
      const isSame = repeat.requestHash === requestHash
      return isSame ? { kind: 'repeat', registrationId: repeat.id } : refused('KEY_REUSED')
    }
    const resident = residents.get(residentId)
    const party = resident && partyOf(input, resident.birthYearSealed)
    if (!resident || !party) return refused('NOT_FOUND')
    const persons = party.map((person) => person.personId)
    if (new Set(persons).size < persons.length) return refused('MALFORMED')

    const registeredAs = persons.map((person) => registered.get(person)).find((id) => id !== undefined)
    const decision = decideSignUp(
      {
        event,
        session: left,
        residentUnitId: resident.unitId,
        attendees: party,
        isRegistered: registeredAs !== undefined,
        answers: request.answers ?? {},
        guardianConsent: request.guardianConsent ?? false,
      },
      now,
    )
    if (!decision.ok) {
      return refused(decision.reason, registeredAs ? { registrationId: registeredAs } : decision.details)
    }
    const { state } = decision
    const id = newId(now)
    take(state, persons.length)
    for (const person of persons) registered.set(person, id)
    if (idempotencyKey !== null) {
      repeats.set(keyOf(residentId, idempotencyKey), { id, residentId, idempotencyKey, requestHash })
    }
    return {
      kind: 'new',
      nickname: resident.nickname,
      // Nobody who waits has less priority than a newcomer, so they are the last.
      waitlistPlace: state === 'waitlisted' ? left.waitlistParties : null,
      registration: {
        id,
        eventId: session.eventId,
        sessionId: session.id,
        residentId,
        state,
        answers: answersTo(questions.registration, request.answers ?? {}),
        idempotencyKey,
        requestHash,
        ticketNumber: state === 'confirmed' ? left.lastTicketNumber : null,
        entrantCode: state === 'entered' ? newEntrantCode() : null,
        guardianConsentAt: request.guardianConsent ? now : null,
        attendees: party.map(({ personId, relativeId, name, answers }) => ({
          personId,
          relativeId,
          name,
          answers: answersTo(questions.attendee, answers),
        })),
      },
    }
  }

  return {
    decide,
    /** The session as those let in so far leave it. */
    counts: () => ({
      seatsTaken: left.seatsTaken,
      waitlistCount: left.waiting,
      waitlistParties: left.waitlistParties,
      lastTicketNumber: left.lastTicketNumber,
    }),
  }
}
