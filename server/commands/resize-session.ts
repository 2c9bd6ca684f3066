import { decideResize } from '../../core/rules/seats'
import { AppError } from '../errors'
import type { Tx } from '../store/database'
import { changeSeats, type LockedSession } from '../store/sessions'
import { promoteWaiting } from './promote-waiting'

/**
 * New numbers for a locked session, within the change of its event: more seats go to those who wait, fewer than are
 * given there cannot be (SEATS_MISSING). Call it after the event's own row is changed, and with the session read
 * after that, so that whoever is promoted is told of the event as it is now.
 */
export const resizeWithin = async (
  tx: Tx,
  session: LockedSession,
  wanted: { capacity: number; heldSeats: number; heldReleaseAt: Date | null },
  now: Date,
): Promise<LockedSession> => {
  const decision = decideResize(session, wanted)
  if (!decision.ok) throw new AppError(decision.reason, { ...decision.details, sessionId: session.id })
  const { capacity, heldReleaseAt } = wanted
  // One statement: the check that seats stay within the capacity looks at every single one.
  const { seats, held } = decision
  const resized = await changeSeats(tx, session, { seats, held }, { capacity, heldReleaseAt })
  return promoteWaiting(tx, resized, now)
}
