import { decideDecline } from '../../core/rules/offer'
import { AppError } from '../errors'
import { lockRegistration } from '../store/locked-registration'
import { setState } from '../store/seat-changes'
import { changingSeats, type SeatDeps } from './changing-seats'
import { endRegistrations } from './end-registrations'
import { promoteWaiting } from './promote-waiting'

/** The resident leaves the seat they were offered to the next who waits. A repeat finds it left. */
export const declineOffer = (deps: SeatDeps, residentId: string, registrationId: string) =>
  changingSeats(deps, async (tx) => {
    const locked = await lockRegistration(tx, registrationId, residentId)
    if (!locked) throw new AppError('NOT_FOUND')
    const now = deps.now()
    const { registration, session } = locked
    if (registration.state === 'declined') return
    const decision = decideDecline(registration)
    if (!decision.ok) throw new AppError(decision.reason, decision.details)
    const after = await endRegistrations(tx, session, [registration], 'declined', now)
    // Without its time, which only an offer that has lapsed keeps.
    await setState(tx, [registrationId], 'declined', now, { offerExpiresAt: null })
    await promoteWaiting(tx, after, now)
  })
