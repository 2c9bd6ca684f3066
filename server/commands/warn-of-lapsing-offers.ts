import { isLapsingSoon, lapsingBefore } from '../../core/rules/promotion'
import { statesFor } from '../../core/rules/registration'
import { listInStates } from '../store/locked-registration'
import { addNotices } from '../store/notices'
import { lockSession } from '../store/sessions'
import { sessionsWithUnwarnedOffers } from '../store/due-sessions'
import { changingSeats, type SeatDeps } from './changing-seats'
import { registrationNotice } from './registration-notice'

const warnInSession = (deps: SeatDeps, sessionId: string) =>
  changingSeats(deps, async (tx) => {
    // Under the lock, or somebody who has just accepted would be pressed to.
    const session = await lockSession(tx, sessionId)
    if (!session) return
    const now = deps.now()
    const offers = await listInStates(tx, sessionId, statesFor('lapse'))
    const notices = offers.flatMap((registration) => {
      const { offerExpiresAt } = registration
      if (offerExpiresAt === null || !isLapsingSoon(offerExpiresAt, now)) return []
      const facts = { offerExpiresAt: offerExpiresAt.toISOString() }
      return [registrationNotice('offerLapsing', session, registration, facts)]
    })
    await addNotices(tx, notices, now)
  })

/** Reminds once whoever has not answered an offer that soon runs out. */
export const warnOfLapsingOffers = async (deps: SeatDeps): Promise<void> => {
  const now = deps.now()
  for (const sessionId of await sessionsWithUnwarnedOffers(deps.db, now, lapsingBefore(now))) {
    await warnInSession(deps, sessionId)
  }
}
