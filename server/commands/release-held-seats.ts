import { changeSeats, lockSession } from '../store/sessions'
import { sessionsWithDueHeldSeats } from '../store/due-sessions'
import { changingSeats, type SeatDeps } from './changing-seats'
import { promoteWaiting } from './promote-waiting'

const releaseInSession = (deps: SeatDeps, sessionId: string) =>
  changingSeats(deps, async (tx) => {
    const session = await lockSession(tx, sessionId)
    const now = deps.now()
    if (!session?.heldReleaseAt || session.heldReleaseAt > now) return
    const held = -session.heldSeats
    await promoteWaiting(tx, await changeSeats(tx, session, { seats: held, held }), now)
  })

/** Seats held for who phones are everybody's from the hour of their release. */
export const releaseHeldSeats = async (deps: SeatDeps): Promise<void> => {
  for (const sessionId of await sessionsWithDueHeldSeats(deps.db, deps.now())) {
    await releaseInSession(deps, sessionId)
  }
}
