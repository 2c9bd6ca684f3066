import { decideMove } from '../../core/rules/officer-decisions'
import { countsOf } from '../../core/rules/seats'
import { AppError } from '../errors'
import type { Tx } from '../store/database'
import { listAttendees, lockRegistration } from '../store/locked-registration'
import { addNotices } from '../store/notices'
import { isAnybodyIn, moveToSession } from '../store/seat-changes'
import { changeSeats, lockWithEvent } from '../store/sessions'
import { isDrawn } from '../store/sign-up-facts'
import { assignTickets } from '../store/tickets'
import { changingSeats, type SeatDeps } from './changing-seats'
import { promoteWaiting } from './promote-waiting'
import { registrationNotice } from './registration-notice'

/** Both sessions are locked in the order of their ids before the registration is looked at, as by all who lock several. */
const lockBoth = async (tx: Tx, registrationId: string, targetId: string) => {
  const seen = await tx
    .selectFrom('registration')
    .select('sessionId')
    .where('id', '=', registrationId)
    .executeTakeFirst()
  if (!seen) throw new AppError('NOT_FOUND')
  const sessions = await lockWithEvent(tx, [seen.sessionId, targetId])
  const locked = await lockRegistration(tx, registrationId)
  if (!locked) throw new AppError('STATE_CONFLICT')
  const target = sessions.find((session) => session.id === targetId)
  if (target?.eventId !== locked.session.eventId) throw new AppError('SESSION_INVALID')
  return { ...locked, target }
}

/**
 * An officer moves a registration to another session of its event. A seat is kept if there is one; who waits goes
 * to the end of the other waitlist. Both sessions then promote.
 */
export const moveRegistration = (deps: SeatDeps, registrationId: string, targetId: string) =>
  changingSeats(deps, async (tx) => {
    const { registration, session, target } = await lockBoth(tx, registrationId, targetId)
    if (registration.sessionId === targetId) return
    const now = deps.now()
    if (target.event.cancelledAt) throw new AppError('EVENT_CANCELLED')
    const attendees = await listAttendees(tx, registrationId)
    const persons = attendees.filter((one) => one.withdrawnAt === null).map((one) => one.personId)
    const decision = decideMove(
      {
        ...registration,
        target: { ...target, isDrawn: await isDrawn(tx, targetId) },
        isRegistered: await isAnybodyIn(tx, targetId, persons),
      },
      now,
    )
    if (!decision.ok) throw new AppError(decision.reason, decision.details)
    await moveToSession(tx, registrationId, targetId, now)
    const { seats, waiting, waitingParties } = countsOf(decision.state, registration.partySize)
    const { fromHeld } = decision
    const left = await changeSeats(tx, session, {
      seats: -seats,
      waiting: -waiting,
      waitingParties: -waitingParties,
    })
    const joined = await changeSeats(tx, target, {
      seats: seats - fromHeld,
      held: -fromHeld,
      waiting,
      waitingParties,
    })
    if (decision.state === 'confirmed') await assignTickets(tx, targetId, [registrationId])
    const note = '您的报名改到了另一场'
    const notice = registrationNotice('changed', target, registration, { note })
    await addNotices(tx, [{ ...notice, key: `moved:${registrationId}:${targetId}:${now.getTime()}` }], now)
    await promoteWaiting(tx, left, now)
    await promoteWaiting(tx, joined, now)
  })
