import type { NoticeKind } from '../../core/contract/notice-words'
import type { FirstState } from '../../core/rules/registration'
import { AppError } from '../errors'
import type { Sealer } from '../lib/sealing'
import type { Database, Tx } from '../store/database'
import { insertRegistrations } from '../store/new-registrations'
import { addNotices } from '../store/notices'
import type { RegistrationRow } from '../store/registrations'
import { lockSessions } from '../store/sessions'
import { loadSignUpFacts } from '../store/sign-up-facts'
import { registrationNotice } from './registration-notice'
import {
  personIdsOf,
  relativeIdsOf,
  signUpBatch,
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

const allRefused = (inputs: SignUpInput[], code: 'NOT_FOUND' | 'SESSION_INVALID'): SignUpOutcome[] =>
  inputs.map(() => ({ ok: false, error: new AppError(code) }))

/** Decides the batch on the locked session and writes what came of it: a handful of statements, however many. */
const signUpWithin = async (
  tx: Tx,
  sealer: Sealer,
  target: SignUpTarget,
  inputs: SignUpInput[],
  clock: () => Date,
): Promise<SignUpOutcome[]> => {
  const { eventId } = target
  const [session, another] = await lockSessions(tx, eventId, target.sessionId)
  if (!session || another) {
    const event = await tx
      .selectFrom('event')
      .select('id')
      .where('id', '=', eventId)
      .where('status', '=', 'published')
      .executeTakeFirst()
    return allRefused(inputs, event ? 'SESSION_INVALID' : 'NOT_FOUND')
  }
  // Read after the lock, so that the order of times is the order of locks.
  const now = clock()
  const facts = await loadSignUpFacts(
    tx,
    { eventId, sessionId: session.id },
    {
      residentIds: inputs.map((input) => input.residentId),
      personIds: inputs.flatMap(personIdsOf),
      relativeIds: inputs.flatMap(relativeIdsOf),
      idempotencyKeys: inputs.flatMap((input) => input.idempotencyKey ?? []),
    },
  )
  if (!facts) return allRefused(inputs, 'NOT_FOUND')
  const batch = signUpBatch({ session, facts, sealer, now })
  const verdicts = inputs.map(batch.decide)
  const accepted = verdicts.filter((verdict): verdict is Accepted => verdict.kind === 'new')
  const written = await insertRegistrations(
    tx,
    sealer,
    accepted.map((verdict) => verdict.registration),
    now,
    { id: session.id, ...batch.counts() },
  )
  if (accepted.length > 0) {
    const scene = { eventId, startsAt: session.startsAt, event: facts }
    const notices = accepted.map(({ registration, waitlistPlace }) =>
      registrationNotice(
        NOTICES[registration.state],
        scene,
        registration,
        waitlistPlace === null ? {} : { waitlistPlace },
      ),
    )
    await addNotices(tx, notices, now)
  }
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

export type SignUpTarget = { eventId: string; sessionId?: string }

/** The same key at the same time for two events: who comes second finds the first one's row only by failing on it. */
const isUniqueViolation = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === '23505'

/**
 * All sign-ups that wait for one session (of one event, where none is named), decided in one transaction in the
 * order of their arrival. The lock is a statement of its own, before anything is looked up: what is read in the
 * same statement could be older than the lock and miss what another process has just committed.
 */
export const signUpAll = async (
  db: Database,
  sealer: Sealer,
  target: SignUpTarget,
  inputs: SignUpInput[],
  clock: () => Date,
): Promise<SignUpOutcome[]> => {
  const run = () => db.transaction().execute((tx) => signUpWithin(tx, sealer, target, inputs, clock))
  try {
    return await run()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return run()
  }
}
