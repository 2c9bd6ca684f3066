import { decideCancel } from '../../core/rules/cancel'
import { AppError } from '../errors'
import type { Tx } from '../store/database'
import { lockRegistration, type LockedRegistration } from '../store/locked-registration'
import { changingSeats, type SeatDeps } from './changing-seats'
import { endRegistrations } from './end-registrations'
import { promoteWaiting } from './promote-waiting'

/** Cancels what is locked, and promotes those who wait. A retry after a lost answer finds its work done. */
export const cancelWithin = async (
  tx: Tx,
  { registration, session }: LockedRegistration,
  now: Date,
  { isDeadlineWaived = false } = {},
): Promise<void> => {
  const { state } = registration
  if (state === 'cancelled') return
  const { cancelDeadline, cancelledAt } = session.event
  const decision = decideCancel(
    {
      state,
      cancelDeadline: isDeadlineWaived ? null : cancelDeadline,
      isEventCancelled: cancelledAt !== null,
    },
    now,
  )
  if (!decision.ok) throw new AppError(decision.reason, decision.details)
  await promoteWaiting(tx, await endRegistrations(tx, session, [registration], 'cancelled', now), now)
}

/** The resident gives up a registration of their own. */
export const cancelRegistration = (deps: SeatDeps, residentId: string, registrationId: string) =>
  changingSeats(deps, async (tx) => {
    const locked = await lockRegistration(tx, registrationId, residentId)
    if (!locked) throw new AppError('NOT_FOUND')
    await cancelWithin(tx, locked, deps.now())
  })
