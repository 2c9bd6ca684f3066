import { afterWaking, isQuiet, wakingMsBetween } from './quiet-hours'
import { hourOfDay } from './shanghai-time'

const HOUR_MS = 3_600_000

/** Farther than this a seat is given without asking. */
export const FAR_MS = 48 * HOUR_MS
/** Who is given a seat unasked has at least a day to give it back. */
export const EASY_DECLINE_MS = 24 * HOUR_MS
/** Nearer than this nobody is asked by message any more: an officer calls. */
export const LAST_HOURS_MS = 4 * HOUR_MS
/** How long an offer is kept, counted in hours in which people are awake. */
export const OFFER_MS = 4 * HOUR_MS
/** What nobody has taken by then is for the officer's call list. */
export const OFFERS_END_MS = 2 * HOUR_MS
/** No offer is shorter than this. */
const SHORTEST_OFFER_MS = 2 * HOUR_MS
/** Who has not answered is reminded when this much of the waking time is left. */
export const LAPSING_MS = HOUR_MS
/** An event of the early morning: offers end the evening before, an hour before the quiet. */
const EVENING_HOUR = 21

export type Nearness = {
  startsAt: Date
  cancelDeadline: Date
}

/** What becomes of free seats: given, offered until a time, or left to an officer who calls. */
export type PromotionWay = { way: 'promote' } | { way: 'offer'; expiresAt: Date } | { way: 'call' }

const offersEnd = (startsAt: Date): Date => {
  const end = new Date(startsAt.getTime() - OFFERS_END_MS)
  if (!isQuiet(end)) return end
  const evening = hourOfDay(end, EVENING_HOUR)
  return evening < end ? evening : new Date(evening.getTime() - 24 * HOUR_MS)
}

/** Depends on how near the session is, and never lets an offer run out while people sleep. */
export const promotionWay = ({ startsAt, cancelDeadline }: Nearness, now: Date): PromotionWay => {
  const untilStart = startsAt.getTime() - now.getTime()
  const untilDeadline = cancelDeadline.getTime() - now.getTime()
  if (untilStart > FAR_MS && untilDeadline >= EASY_DECLINE_MS) return { way: 'promote' }
  if (untilStart < LAST_HOURS_MS) return { way: 'call' }
  const expiresAt = new Date(Math.min(afterWaking(now, OFFER_MS).getTime(), offersEnd(startsAt).getTime()))
  return wakingMsBetween(now, expiresAt) < SHORTEST_OFFER_MS ? { way: 'call' } : { way: 'offer', expiresAt }
}

/** Whether it is time to remind somebody of their offer: soon over, and not at night. */
export const isLapsingSoon = (expiresAt: Date, now: Date): boolean =>
  now < expiresAt && !isQuiet(now) && wakingMsBetween(now, expiresAt) <= LAPSING_MS

/** No offer that needs a reminder runs out later than this: what a query picks before `isLapsingSoon` looks closer. */
export const lapsingBefore = (now: Date): Date => afterWaking(now, LAPSING_MS + 1)
