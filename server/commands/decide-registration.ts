import type { NoticeKind } from '../../core/contract/notice-words'
import { decideApproval, decideRejection } from '../../core/rules/officer-decisions'
import { countsBetween } from '../../core/rules/seats'
import { AppError } from '../errors'
import type { Tx } from '../store/database'
import { lockRegistration, type LockedRegistration } from '../store/locked-registration'
import { addNotices } from '../store/notices'
import { setState } from '../store/seat-changes'
import { changeSeats } from '../store/sessions'
import { assignTickets } from '../store/tickets'
import { smallestWaiting } from '../store/waitlist'
import { changingSeats, type SeatDeps } from './changing-seats'
import { endRegistrations } from './end-registrations'
import { registrationNotice } from './registration-notice'

const approve = async (tx: Tx, { registration, session }: LockedRegistration, now: Date) => {
  const counts = {
    ...session,
    waiting: session.waitlistCount,
    smallestWaiting: await smallestWaiting(tx, session.id),
    isDrawn: false,
  }
  const decision = decideApproval(registration, {
    event: { ...session.event, waitlistLimit: null },
    session: counts,
  })
  if (!decision.ok) throw new AppError(decision.reason, decision.details)
  const { id, partySize } = registration
  // On the waitlist the approval counts, not the request: nobody comes before who was told their place.
  await setState(tx, [id], decision.state, now, { queuedAt: now })
  if (decision.state === 'confirmed') await assignTickets(tx, session.id, [id])
  await changeSeats(tx, session, countsBetween(registration, { state: decision.state, partySize }))
  const isSeated = decision.state === 'confirmed'
  const kind: NoticeKind = isSeated ? 'approved' : 'waitlisted'
  const facts = isSeated ? {} : { waitlistPlace: session.waitlistParties + 1 }
  await addNotices(tx, [registrationNotice(kind, session, registration, facts)], now)
}

const reject = async (
  tx: Tx,
  { registration, session }: LockedRegistration,
  reason: string | undefined,
  now: Date,
) => {
  const decision = decideRejection(registration.state)
  if (!decision.ok) throw new AppError(decision.reason, decision.details)
  await endRegistrations(tx, session, [registration], 'cancelled', now)
  const facts = reason === undefined ? {} : { note: reason }
  await addNotices(tx, [registrationNotice('rejected', session, registration, facts)], now)
}

/** An officer lets somebody in who asked, or does not; the resident reads the reason. */
export const decideRegistration = (
  deps: SeatDeps,
  registrationId: string,
  { decision, reason }: { decision: 'approve' | 'reject'; reason?: string | undefined },
) =>
  changingSeats(deps, async (tx) => {
    const locked = await lockRegistration(tx, registrationId)
    if (!locked) throw new AppError('NOT_FOUND')
    if (decision === 'approve') await approve(tx, locked, deps.now())
    else await reject(tx, locked, reason, deps.now())
  })
