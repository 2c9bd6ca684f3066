import type { NoticeKind } from '../../core/contract/notice-words'
import type { FirstState } from '../../core/rules/registration'
import { freeTexts } from '../../core/rules/free-text'
import { AppError } from '../errors'
import type { Sealer } from '../lib/sealing'
import { askForChecks, type Content } from '../store/content-checks'
import type { Database, Tx } from '../store/database'
import { insertRegistrations } from '../store/new-registrations'
import { addNotices } from '../store/notices'
import type { RegistrationRow } from '../store/registrations'
import { loadSignUpFacts, lockForSignUp } from '../store/sign-up-facts'
import { registrationNotice } from './registration-notice'
import {
  personIdsOf,
  relativeIdsOf,
  signUpBatch,
  signUpCrowd,
  type SignUpInput,
  type SignUpVerdict,
} from './sign-up-batch'

/** `repeatOf`: the key was used before, and this is what came of it. */
export type SignUpOutcome =
  | { ok: true; registration: RegistrationRow }
  | { ok: true; repeatOf: string }
  | { ok: false; error: AppError }

const NOTICES: Record<FirstState, NoticeKind> = {
  confirmed: 'registered',
  waitlisted: 'waitlisted',
  entered: 'entered',
  pending: 'pending',
}

type Accepted = Extract<SignUpVerdict, { kind: 'new' }>

/** The sessions that the inputs are for: those named, and all of an event of which none is named. */
const sessionsWanted = (inputs: SignUpInput[]) => ({
  eventIds: [...new Set(inputs.map((input) => input.eventId))],
  sessionIds: [...new Set(inputs.flatMap(({ request }) => request.sessionId ?? []))],
  wholeEventIds: [...new Set(inputs.flatMap((input) => (input.request.sessionId ? [] : input.eventId)))],
})

const factsWanted = (inputs: SignUpInput[]) => ({
  residentIds: inputs.map((input) => input.residentId),
  personIds: inputs.flatMap(personIdsOf),
  relativeIds: inputs.flatMap(relativeIdsOf),
  idempotencyKeys: inputs.flatMap((input) => input.idempotencyKey ?? []),
})

/** A batch for each locked session, and which of them an input is for. */
const batchesOf = async (tx: Tx, sealer: Sealer, inputs: SignUpInput[], clock: () => Date) => {
  const wanted = sessionsWanted(inputs)
  await lockForSignUp(tx, wanted)
  const { events, people } = await loadSignUpFacts(tx, wanted, factsWanted(inputs))
  // Read with the lock held, so that the order of times is the order of locks.
  const now = clock()
  const crowd = signUpCrowd(people)
  const batches = events.flatMap((facts) => {
    const { session } = facts
    return session ? [{ session, facts, ...signUpBatch({ session, facts, crowd, sealer, now }) }] : []
  })
  const decide = (input: SignUpInput): SignUpVerdict => {
    const { sessionId } = input.request
    const [batch, another] = batches.filter(
      ({ session }) =>
        session.eventId === input.eventId && (sessionId === undefined || session.id === sessionId),
    )
    if (batch && !another) return batch.decide(input)
    const isKnown = events.some((event) => event.eventId === input.eventId)
    return { kind: 'refused', error: new AppError(isKnown ? 'SESSION_INVALID' : 'NOT_FOUND') }
  }
  return { batches, decide, now }
}

type Batches = Awaited<ReturnType<typeof batchesOf>>

/** Notices of what the residents' own taps brought about. */
const noticesOf = ({ batches }: Batches, accepted: Accepted[]) => {
  const scenes = new Map(
    batches.map(({ session, facts }) => [
      session.id,
      { eventId: session.eventId, startsAt: session.startsAt, event: facts },
    ]),
  )
  return accepted.flatMap(({ registration, waitlistPlace }) => {
    const scene = scenes.get(registration.sessionId)
    const facts = waitlistPlace === null ? {} : { waitlistPlace }
    return scene ? [registrationNotice(NOTICES[registration.state], scene, registration, facts)] : []
  })
}

/** Registrations with something that was written freely. */
const contentsOf = ({ batches }: Batches, accepted: Accepted[]): Content[] =>
  accepted.flatMap(({ registration }) => {
    const batch = batches.find(({ session }) => session.id === registration.sessionId)
    const answers = [registration.answers, ...registration.attendees.map((one) => one.answers)]
    const isFree = answers.some((one) => freeTexts(batch?.facts.questions ?? [], one ?? {}).length > 0)
    const { residentId, id: targetId } = registration
    return isFree ? [{ residentId, kind: 'answers' as const, targetId }] : []
  })

/** Decides the inputs on their locked sessions and writes what came of it: a handful of statements, however many. */
const signUpWithin = async (
  tx: Tx,
  sealer: Sealer,
  inputs: SignUpInput[],
  clock: () => Date,
): Promise<SignUpOutcome[]> => {
  const found = await batchesOf(tx, sealer, inputs, clock)
  const verdicts = inputs.map(found.decide)
  const accepted = verdicts.filter((verdict): verdict is Accepted => verdict.kind === 'new')
  const written = await insertRegistrations(
    tx,
    sealer,
    accepted.map((verdict) => verdict.registration),
    found.now,
    found.batches.map(({ session, counts }) => ({ id: session.id, ...counts() })),
  )
  if (accepted.length > 0) await addNotices(tx, noticesOf(found, accepted), found.now)
  await askForChecks(tx, contentsOf(found, accepted), found.now)
  const rows = new Map(written.map((row) => [row.id, row]))
  return verdicts.map((verdict): SignUpOutcome => {
    if (verdict.kind === 'refused') return { ok: false, error: verdict.error }
    if (verdict.kind === 'repeat') return { ok: true, repeatOf: verdict.registrationId }
    const row = rows.get(verdict.registration.id)
    if (!row) throw new Error('a registration was not written')
    const { nickname, waitlistPlace } = verdict
    return { ok: true, registration: { ...row, nickname, waitlistPlace } }
  })
}

/** The same key at the same time for two events: who comes second finds the first one's row only by failing on it. */
const isUniqueViolation = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === '23505'

/**
 * All sign-ups that wait, of one session or of many, decided in one transaction in the order of their arrival. On
 * PostgreSQL that is two journeys: lock and facts, then the rows and the commit.
 */
export const signUpAll = async (
  db: Database,
  sealer: Sealer,
  inputs: SignUpInput[],
  clock: () => Date,
): Promise<SignUpOutcome[]> => {
  const run = () => db.transaction().execute((tx) => signUpWithin(tx, sealer, inputs, clock))
  try {
    return await run()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return run()
  }
}
