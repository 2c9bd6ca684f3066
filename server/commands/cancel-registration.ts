import { decideCancel } from '../../core/rules/cancel'
import { AppError } from '../errors'
import type { Database, Tx } from '../store/database'
import { addToSession, lockSessions } from '../store/registrations'
import { promoteWaiting } from './promote-waiting'

/**
 * Cancels within a transaction and promotes those who wait. Promotion takes seats, so the session is locked
 * before the registration is looked at again: its state may have changed while we waited.
 */
export const cancelWithin = async (
  tx: Tx,
  registrationId: string,
  now: Date,
  { isDeadlineWaived = false } = {},
): Promise<void> => {
  const found = await tx
    .selectFrom('registration')
    .innerJoin('event', 'event.id', 'registration.eventId')
    .select(['registration.eventId', 'registration.sessionId', 'event.cancelDeadline', 'event.cancelledAt'])
    .where('registration.id', '=', registrationId)
    .executeTakeFirst()
  if (!found) throw new AppError('NOT_FOUND')
  const [session] = await lockSessions(tx, found.eventId, found.sessionId)
  if (!session) throw new AppError('NOT_FOUND')
  const { state, partySize } = await tx
    .selectFrom('registration')
    .select(['state', 'partySize'])
    .where('id', '=', registrationId)
    .executeTakeFirstOrThrow(() => new AppError('NOT_FOUND'))
  // A retry after a lost answer finds its work done.
  if (state === 'cancelled') return

  const isEventCancelled = found.cancelledAt !== null
  const cancelDeadline = isDeadlineWaived ? null : found.cancelDeadline
  const decision = decideCancel({ state, cancelDeadline, isEventCancelled }, now)
  if (!decision.ok) throw new AppError(decision.reason, decision.details)

  await tx
    .updateTable('registration')
    .set({ state: decision.state, updatedAt: now })
    .where('id', '=', registrationId)
    .execute()
  await tx
    .updateTable('attendee')
    .set({ isActive: false })
    .where('registrationId', '=', registrationId)
    .execute()
  const seats = decision.freesSeats ? -partySize : 0
  await addToSession(tx, session.id, { seats, waiting: state === 'waitlisted' ? -partySize : 0 })
  if (isEventCancelled || session.endsAt <= now) return
  await promoteWaiting(tx, { ...session, seatsTaken: session.seatsTaken + seats }, now)
}

/** The resident gives up a registration of their own. */
export const cancelRegistration = (
  db: Database,
  residentId: string,
  registrationId: string,
  now: () => Date,
) =>
  db.transaction().execute(async (tx) => {
    const own = await tx
      .selectFrom('registration')
      .select('id')
      .where('id', '=', registrationId)
      .where('residentId', '=', residentId)
      .executeTakeFirst()
    if (!own) throw new AppError('NOT_FOUND')
    await cancelWithin(tx, registrationId, now())
  })
