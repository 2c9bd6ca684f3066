import { createHash } from 'node:crypto'
import type { AttendeeChoice, SignUpRequest } from '../../core/contract/registration'
import { decideSignUp, type SignUpEvent } from '../../core/rules/sign-up'
import { AppError } from '../errors'
import { newId } from '../lib/ids'
import type { Sealer } from '../lib/sealing'
import type { Database, Tx } from '../store/database'
import { addToSession, lockSessions } from '../store/registrations'
import { openRelative } from '../store/relatives'
import { countWaiting, findSignUpEvent, loadSignUpFacts, type SignUpFactRows } from '../store/sign-up-facts'
import { unitIdsBelow } from '../store/units'
import { insertRegistrations, type NewRegistration } from '../store/new-registrations'

export type SignUpInput = { residentId: string; request: SignUpRequest; idempotencyKey: string | null }

/** `isRepeat`: the key was used before, and this is what came of it. */
export type SignUpOutcome =
  { ok: true; registrationId: string; isRepeat: boolean } | { ok: false; error: AppError }

const refused = (error: AppError): SignUpOutcome => ({ ok: false, error })

const isSelf = (choice: AttendeeChoice): choice is { self: true } => 'self' in choice

const personId = (residentId: string, choice: AttendeeChoice) =>
  isSelf(choice) ? residentId : choice.relativeId

/** Tells a repeat from another request under the same key. */
const hashOf = (eventId: string, { attendees, answers, sessionId }: SignUpRequest) =>
  createHash('sha256')
    .update(JSON.stringify([eventId, sessionId, attendees, answers]))
    .digest('base64url')

const relativeIdsOf = (request: SignUpRequest) =>
  request.attendees.flatMap((choice) => (isSelf(choice) ? [] : [choice.relativeId]))

const admittedUnitIds = async (tx: Tx, unitIds: string[]) =>
  unitIds.length === 0 ? null : new Set(await unitIdsBelow(tx, unitIds))

/** The seats as the batch fills them, and those it has let in. */
type Filling = {
  seatsTaken: number
  waiting: number
  persons: Map<string, string>
  repeats: SignUpFactRows['repeats']
}

type Scene = {
  eventId: string
  event: SignUpEvent
  session: { id: string; capacity: number; endsAt: Date }
  rows: SignUpFactRows
  sealer: Sealer
  now: Date
}

/** Decides one sign-up after those before it in the batch; adds what it takes to `filling`. */
const decideOne = (scene: Scene, filling: Filling, input: SignUpInput): NewRegistration | SignUpOutcome => {
  const { rows, session, now } = scene
  const { residentId, request, idempotencyKey } = input
  const requestHash = hashOf(scene.eventId, request)
  const repeat = filling.repeats.find(
    (one) =>
      one.residentId === residentId && one.idempotencyKey === idempotencyKey && idempotencyKey !== null,
  )
  if (repeat) {
    const isSame = repeat.requestHash === requestHash
    return isSame
      ? { ok: true, registrationId: repeat.id, isRepeat: true }
      : refused(new AppError('KEY_REUSED'))
  }
  const resident = rows.residents.find((one) => one.id === residentId)
  const relatives = rows.relatives.filter((one) => one.residentId === residentId)
  const persons = request.attendees.map((choice) => personId(residentId, choice))
  const isOwnParty = relativeIdsOf(request).every((id) => relatives.some((relative) => relative.id === id))
  if (!resident || !isOwnParty) return refused(new AppError('NOT_FOUND'))
  if (new Set(persons).size < persons.length) return refused(new AppError('MALFORMED'))

  const registeredAs = persons.map((person) => filling.persons.get(person)).find((id) => id !== undefined)
  const decision = decideSignUp(
    {
      event: scene.event,
      session: { ...session, seatsTaken: filling.seatsTaken, waiting: filling.waiting },
      residentUnitId: resident.unitId,
      partySize: persons.length,
      isRegistered: registeredAs !== undefined,
      answers: request.answers ?? {},
    },
    now,
  )
  if (!decision.ok) {
    const details = registeredAs ? { registrationId: registeredAs } : decision.details
    return refused(new AppError(decision.reason, details))
  }
  const id = newId(now)
  if (decision.state === 'confirmed') filling.seatsTaken += persons.length
  else filling.waiting += 1
  for (const person of persons) filling.persons.set(person, id)
  if (idempotencyKey !== null) filling.repeats.push({ id, residentId, idempotencyKey, requestHash })
  return {
    id,
    eventId: scene.eventId,
    sessionId: session.id,
    residentId,
    state: decision.state,
    answers: request.answers ?? {},
    idempotencyKey,
    requestHash,
    attendees: request.attendees.map((choice) => {
      const relative = isSelf(choice) ? undefined : relatives.find((one) => one.id === choice.relativeId)
      return relative
        ? { personId: relative.id, relativeId: relative.id, name: openRelative(scene.sealer, relative).name }
        : { personId: residentId, relativeId: null, name: null }
    }),
  }
}

/**
 * All sign-ups that wait for one session (of one event, where none is named), decided in one transaction in the
 * order of their arrival. The lock is a statement of its own, before anything is looked up: what is read in the
 * same statement could be older than the lock and miss what another process has just committed.
 */
export const signUpAll = (
  db: Database,
  sealer: Sealer,
  target: { eventId: string; sessionId?: string },
  inputs: SignUpInput[],
  clock: () => Date,
): Promise<SignUpOutcome[]> =>
  db.transaction().execute(async (tx) => {
    const { eventId } = target
    const [session, another] = await lockSessions(tx, eventId, target.sessionId)
    const event = await findSignUpEvent(tx, eventId)
    if (!event) return inputs.map(() => refused(new AppError('NOT_FOUND')))
    if (!session || another) return inputs.map(() => refused(new AppError('SESSION_INVALID')))
    // Read after the lock, so that the order of times is the order of locks.
    const now = clock()
    const rows = await loadSignUpFacts(tx, session.id, {
      residentIds: inputs.map((input) => input.residentId),
      personIds: inputs.flatMap(({ residentId, request }) =>
        request.attendees.map((choice) => personId(residentId, choice)),
      ),
      relativeIds: inputs.flatMap((input) => relativeIdsOf(input.request)),
      idempotencyKeys: inputs.flatMap((input) => input.idempotencyKey ?? []),
    })
    const scene = {
      eventId,
      event: { ...event, admittedUnitIds: await admittedUnitIds(tx, event.admittedUnitIds) },
      session,
      rows,
      sealer,
      now,
    }
    const filling: Filling = {
      seatsTaken: session.seatsTaken,
      waiting: session.waitlistCount > 0 ? await countWaiting(tx, session.id) : 0,
      persons: new Map(rows.registered.map((one) => [one.personId, one.registrationId])),
      repeats: [...rows.repeats],
    }
    const decisions = inputs.map((input) => decideOne(scene, filling, input))
    const accepted = decisions.filter((decision): decision is NewRegistration => !('ok' in decision))
    if (accepted.length > 0) {
      await insertRegistrations(tx, sealer, accepted, now)
      const people = (state: string) =>
        accepted.reduce((sum, one) => sum + (one.state === state ? one.attendees.length : 0), 0)
      await addToSession(tx, session.id, { seats: people('confirmed'), waiting: people('waitlisted') })
    }
    return decisions.map((decision) =>
      'ok' in decision ? decision : { ok: true, registrationId: decision.id, isRepeat: false },
    )
  })
