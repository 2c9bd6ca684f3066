import { promotionWay } from '../../core/rules/promotion'
import { transition } from '../../core/rules/registration'
import { freeSeats } from '../../core/rules/seats'
import { whoIsPromoted } from '../../core/rules/waitlist'
import type { Tx } from '../store/database'
import { addNotices } from '../store/notices'
import { setState } from '../store/seat-changes'
import { changeSeats, type LockedSession } from '../store/sessions'
import { assignTickets } from '../store/tickets'
import { firstWaiting } from '../store/waitlist'
import { registrationNotice } from './registration-notice'

/** Whether there is anything to give, and anybody who may be given it. */
const hasNothingToGive = (session: LockedSession, now: Date) =>
  session.waitlistParties === 0 ||
  freeSeats(session) <= 0 ||
  session.event.cancelledAt !== null ||
  session.endsAt <= now

/**
 * Gives or offers the free seats of a locked session to those who wait, as the hour demands, and tells them. Every
 * command that frees a seat ends with it. Answers the session as it is then.
 */
export const promoteWaiting = async (tx: Tx, session: LockedSession, now: Date): Promise<LockedSession> => {
  if (hasNothingToGive(session, now)) return session
  const { event } = session
  const found = promotionWay({ startsAt: session.startsAt, cancelDeadline: event.cancelDeadline }, now)
  if (found.way === 'call') return session
  const seats = { freeSeats: freeSeats(session), letsSmallerPass: event.letsSmallerPartiesPass }
  const chosen = whoIsPromoted(await firstWaiting(tx, session.id, seats), seats.freeSeats, seats)
  const next = transition('waitlisted', found.way)
  if (chosen.length === 0 || !next.ok) return session

  const ids = chosen.map((registration) => registration.id)
  const offerExpiresAt = found.way === 'offer' ? found.expiresAt : null
  await setState(tx, ids, next.state, now, { offerExpiresAt })
  if (found.way === 'promote') await assignTickets(tx, session.id, ids)
  const kind = found.way === 'promote' ? 'promoted' : 'offered'
  const facts = offerExpiresAt ? { offerExpiresAt: offerExpiresAt.toISOString() } : {}
  await addNotices(
    tx,
    chosen.map((registration) => registrationNotice(kind, session, registration, facts)),
    now,
  )
  const people = chosen.reduce((sum, registration) => sum + registration.partySize, 0)
  return changeSeats(tx, session, { seats: people, waiting: -people, waitingParties: -chosen.length })
}
