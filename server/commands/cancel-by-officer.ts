import { AppError } from '../errors'
import { lockRegistration } from '../store/locked-registration'
import { addNotices } from '../store/notices'
import { cancelWithin } from './cancel-registration'
import { changingSeats, type SeatDeps } from './changing-seats'
import { registrationNotice } from './registration-notice'

/** An officer takes a registration out, also after the deadline; the resident reads why. */
export const cancelByOfficer = (deps: SeatDeps, registrationId: string, reason: string) =>
  changingSeats(deps, async (tx) => {
    const locked = await lockRegistration(tx, registrationId)
    if (!locked) throw new AppError('NOT_FOUND')
    const now = deps.now()
    await cancelWithin(tx, locked, now, { isDeadlineWaived: true })
    const { registration, session } = locked
    await addNotices(tx, [registrationNotice('removed', session, registration, { note: reason })], now)
  })
