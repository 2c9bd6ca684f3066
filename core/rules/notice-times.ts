import type { NoticeKind } from '../contract/notice-words'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Asia/Shanghai has no summer time. */
const SHANGHAI_MS = 8 * HOUR_MS

/** Nobody's phone rings between 22 and 8 o'clock in Shanghai. */
const QUIET_FROM = 22
const QUIET_UNTIL = 8

/** The moment of that hour on the day in Shanghai that holds `time`. */
export const hourOfDay = (time: Date, hour: number): Date => {
  const local = time.getTime() + SHANGHAI_MS
  return new Date(local - (local % DAY_MS) + hour * HOUR_MS - SHANGHAI_MS)
}

/** `now`, or in the quiet hours the morning after. */
export const afterQuietHours = (now: Date): Date => {
  if (now < hourOfDay(now, QUIET_UNTIL)) return hourOfDay(now, QUIET_UNTIL)
  if (now < hourOfDay(now, QUIET_FROM)) return now
  return new Date(hourOfDay(now, QUIET_UNTIL).getTime() + DAY_MS)
}

/** What the resident has just done themself: the phone is in their hand. */
const ECHOES: readonly NoticeKind[] = ['registered', 'entered', 'pending', 'waitlisted']

/** Whether the notice only confirms what the resident has just seen on the screen. */
export const isEcho = (kind: NoticeKind) => ECHOES.includes(kind)

/** They leave the house two hours before; who is told later has been on the way. */
const LEAVING_MS = 2 * HOUR_MS

/**
 * When the phone may be told: at once, except at night, when it waits for the morning. An event that would be too
 * near by then is told of at once too: better woken than at a closed door.
 */
export const deliverAt = (kind: NoticeKind, startsAt: Date, now: Date): Date => {
  const morning = afterQuietHours(now)
  const isTooLate = startsAt.getTime() - morning.getTime() < LEAVING_MS
  return isEcho(kind) || isTooLate ? now : morning
}
