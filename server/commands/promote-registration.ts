import { decidePromotion } from '../../core/rules/officer-decisions'
import { countsBetween } from '../../core/rules/seats'
import { AppError } from '../errors'
import { lockRegistration } from '../store/locked-registration'
import { addNotices } from '../store/notices'
import { setState } from '../store/seat-changes'
import { changeSeats } from '../store/sessions'
import { assignTickets } from '../store/tickets'
import { changingSeats, type SeatDeps } from './changing-seats'
import { registrationNotice } from './registration-notice'

/** An officer gives a seat out of turn, or to somebody who says yes on the phone. Why is kept by the caller. */
export const promoteRegistration = (deps: SeatDeps, registrationId: string) =>
  changingSeats(deps, async (tx) => {
    const locked = await lockRegistration(tx, registrationId)
    if (!locked) throw new AppError('NOT_FOUND')
    const now = deps.now()
    const { registration, session } = locked
    if (session.event.cancelledAt) throw new AppError('EVENT_CANCELLED')
    const decision = decidePromotion(registration, session)
    if (!decision.ok) throw new AppError(decision.reason, decision.details)
    const { state, fromHeld } = decision
    await setState(tx, [registrationId], state, now, { offerExpiresAt: null })
    await assignTickets(tx, session.id, [registrationId])
    const change = countsBetween(registration, { state, partySize: registration.partySize })
    await changeSeats(tx, session, { ...change, seats: change.seats - fromHeld, held: -fromHeld })
    await addNotices(tx, [registrationNotice('promoted', session, registration)], now)
  })
