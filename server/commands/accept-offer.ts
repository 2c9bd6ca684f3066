import { decideAccept } from '../../core/rules/offer'
import { AppError } from '../errors'
import { lockRegistration } from '../store/locked-registration'
import { addNotices } from '../store/notices'
import { setState } from '../store/seat-changes'
import { assignTickets } from '../store/tickets'
import { changingSeats, type SeatDeps } from './changing-seats'
import { registrationNotice } from './registration-notice'

/** The resident takes the seat they were offered. A repeat finds it taken. */
export const acceptOffer = (deps: SeatDeps, residentId: string, registrationId: string) =>
  changingSeats(deps, async (tx) => {
    const locked = await lockRegistration(tx, registrationId, residentId)
    if (!locked) throw new AppError('NOT_FOUND')
    const now = deps.now()
    const { registration, session } = locked
    if (registration.state === 'confirmed') return
    const decision = decideAccept(registration, now)
    if (!decision.ok) throw new AppError(decision.reason, decision.details)
    await setState(tx, [registrationId], decision.state, now, { offerExpiresAt: null })
    await assignTickets(tx, session.id, [registrationId])
    await addNotices(tx, [registrationNotice('registered', session, registration)], now)
  })
