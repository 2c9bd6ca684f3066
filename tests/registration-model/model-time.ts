import { isLapsingSoon } from '../../core/rules/promotion'
import { end, inSession, type Model, type ModelSession, type Outcome, promote, tell } from './model'
import { markAbsences } from './model-attendance'

const dueOffers = (model: Model, session: ModelSession, now: Date) =>
  inSession(model, session.id).filter(
    ({ state, offerExpiresAt }) => state === 'offered' && offerExpiresAt !== null && offerExpiresAt <= now,
  )

/** What falls due with the hours: held seats, offers, reminders of offers, who did not come. */
export const passTime = (model: Model, now: Date): Outcome => {
  for (const session of model.sessions) {
    if (session.heldSeats > 0 && session.heldReleaseAt && session.heldReleaseAt <= now) {
      session.heldSeats = 0
      promote(model, session, now)
    }
  }
  for (const session of model.sessions) {
    const due = dueOffers(model, session, now)
    for (const registration of due) {
      end(registration, 'declined')
      tell(model, 'offerLapsed', registration)
    }
    if (due.length > 0) promote(model, session, now)
  }
  for (const registration of model.registrations) {
    const { state, offerExpiresAt } = registration
    if (state !== 'offered' || offerExpiresAt === null || !isLapsingSoon(offerExpiresAt, now)) continue
    const once = `${registration.residentId} offerLapsing:${registration.id}`
    if (!model.told.includes(once)) model.told.push(once)
  }
  for (const session of model.sessions) markAbsences(model, session, now)
  return 'ok'
}
