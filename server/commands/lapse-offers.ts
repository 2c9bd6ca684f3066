import { statesFor } from '../../core/rules/registration'
import { listInStates } from '../store/locked-registration'
import { addNotices } from '../store/notices'
import { lockSession } from '../store/sessions'
import { sessionsWithDueOffers } from '../store/due-sessions'
import { changingSeats, type SeatDeps } from './changing-seats'
import { endRegistrations } from './end-registrations'
import { promoteWaiting } from './promote-waiting'
import { registrationNotice } from './registration-notice'

const lapseInSession = (deps: SeatDeps, sessionId: string) =>
  changingSeats(deps, async (tx) => {
    const session = await lockSession(tx, sessionId)
    if (!session) return
    const now = deps.now()
    const offers = await listInStates(tx, sessionId, statesFor('lapse'))
    const due = offers.filter(({ offerExpiresAt }) => offerExpiresAt !== null && offerExpiresAt <= now)
    const after = await endRegistrations(tx, session, due, 'declined', now)
    await addNotices(
      tx,
      due.map((registration) => registrationNotice('offerLapsed', session, registration)),
      now,
    )
    await promoteWaiting(tx, after, now)
  })

/**
 * Offers whose time has run out go to the next who waits. Whoever does it looks again once the session is theirs,
 * so that several processes may, and one that dies leaves the rest to the next run.
 */
export const lapseOffers = async (deps: SeatDeps): Promise<void> => {
  for (const sessionId of await sessionsWithDueOffers(deps.db, deps.now())) {
    await lapseInSession(deps, sessionId)
  }
}
