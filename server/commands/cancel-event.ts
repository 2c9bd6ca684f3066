import { statesFor } from '../../core/rules/registration'
import { AppError } from '../errors'
import { listInStates } from '../store/locked-registration'
import { addNotices } from '../store/notices'
import { changeSeats, lockSessionsOf } from '../store/sessions'
import { changingSeats, type SeatDeps } from './changing-seats'
import { endRegistrations } from './end-registrations'
import { registrationNotice } from './registration-notice'

/**
 * Calls the event off: every registration of a session not yet over ends, each resident is told once however many
 * they had, and nobody is promoted. A repeat finds it cancelled.
 */
export const cancelEvent = (deps: SeatDeps, eventId: string, reason: string) =>
  changingSeats(deps, async (tx) => {
    const sessions = await lockSessionsOf(tx, eventId)
    if (sessions.length === 0) throw new AppError('NOT_FOUND')
    if (sessions.some((session) => session.event.cancelledAt !== null)) return
    const now = deps.now()
    await tx
      .updateTable('event')
      .set((column) => ({
        cancelledAt: now,
        cancelReason: reason,
        updatedAt: now,
        revision: column('revision', '+', 1),
      }))
      .where('id', '=', eventId)
      .execute()
    for (const session of sessions.filter(({ endsAt }) => endsAt > now)) {
      const registrations = await listInStates(tx, session.id, statesFor('cancelEvent'))
      const notices = registrations.map((registration) => ({
        ...registrationNotice('cancelled', session, registration, { note: reason }),
        key: `cancelled:${eventId}`,
      }))
      const ended = await endRegistrations(tx, session, registrations, 'cancelled', now)
      await changeSeats(tx, ended, { seats: -ended.heldSeats, held: -ended.heldSeats })
      await addNotices(tx, notices, now)
    }
  })
