import type { RegistrationState } from '../../core/contract/event-words'
import type { Tx } from './database'
import { lockSession, type LockedSession } from './sessions'

const find = (tx: Tx, id: string) =>
  tx
    .selectFrom('registration')
    .select([
      'id',
      'eventId',
      'sessionId',
      'residentId',
      'state',
      'partySize',
      'offerExpiresAt',
      'entrantCode',
      'ticketNumber',
    ])
    .where('id', '=', id)
    .executeTakeFirst()

/** A registration whose session is locked: nothing about it changes until the transaction ends. */
export type LockedRegistration = {
  registration: NonNullable<Awaited<ReturnType<typeof find>>>
  session: LockedSession
}

/**
 * The session is locked before the registration is looked at in earnest: its state may have changed while we waited,
 * and it may have been moved to another session, which is then the one to wait for. With `residentId` another's is
 * not found.
 */
export const lockRegistration = async (
  tx: Tx,
  id: string,
  residentId?: string,
): Promise<LockedRegistration | undefined> => {
  const seen = await find(tx, id)
  if (!seen || (residentId !== undefined && seen.residentId !== residentId)) return undefined
  const session = await lockSession(tx, seen.sessionId)
  const registration = await find(tx, id)
  if (!session || !registration) return undefined
  return registration.sessionId === session.id ? { registration, session } : undefined
}

/** Of the party, in its order. */
export const listAttendees = (tx: Tx, registrationId: string) =>
  tx
    .selectFrom('attendee')
    .select(['id', 'personId', 'withdrawnAt'])
    .where('registrationId', '=', registrationId)
    .orderBy('position')
    .execute()

/** Those in these states of a locked session, in the order of the waitlist. */
export const listInStates = (tx: Tx, sessionId: string, states: readonly RegistrationState[]) =>
  tx
    .selectFrom('registration')
    .select(['id', 'residentId', 'state', 'partySize', 'offerExpiresAt'])
    .where('sessionId', '=', sessionId)
    .where('state', 'in', states)
    .orderBy('priority', 'desc')
    .orderBy('queuedAt')
    .orderBy('id')
    .execute()
