import { decideWithdraw } from '../../core/rules/cancel'
import { countsBetween } from '../../core/rules/seats'
import { AppError } from '../errors'
import { listAttendees, lockRegistration } from '../store/locked-registration'
import { changeSeats } from '../store/sessions'
import { withdrawAttendees as markWithdrawn } from '../store/seat-changes'
import { cancelWithin } from './cancel-registration'
import { changingSeats, type SeatDeps } from './changing-seats'
import { promoteWaiting } from './promote-waiting'

/** Some of the resident's party leave; when nobody stays, the registration is cancelled. */
export const withdrawAttendees = (
  deps: SeatDeps,
  residentId: string,
  registrationId: string,
  attendeeIds: readonly string[],
) =>
  changingSeats(deps, async (tx) => {
    const locked = await lockRegistration(tx, registrationId, residentId)
    if (!locked) throw new AppError('NOT_FOUND')
    const now = deps.now()
    const { registration, session } = locked
    if (registration.state === 'cancelled') return
    const attendees = await listAttendees(tx, registrationId)
    const facts = {
      state: registration.state,
      cancelDeadline: session.event.cancelDeadline,
      isEventCancelled: session.event.cancelledAt !== null,
      attendees: attendees.map(({ id, withdrawnAt }) => ({ id, hasLeft: withdrawnAt !== null })),
    }
    const decision = decideWithdraw(facts, attendeeIds, now)
    if (!decision.ok) throw new AppError(decision.reason, decision.details)
    if (decision.isLast) return cancelWithin(tx, locked, now)
    if (decision.leaving.length === 0) return
    const partySize = registration.partySize - decision.leaving.length
    await markWithdrawn(tx, { registrationId, partySize, attendeeIds: decision.leaving }, now)
    const after = { state: decision.state, partySize }
    await promoteWaiting(tx, await changeSeats(tx, session, countsBetween(registration, after)), now)
  })
