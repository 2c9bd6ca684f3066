import type { NoticeKind } from '../contract/notice-words'
import { wakingTime } from './quiet-hours'

const HOUR_MS = 3_600_000

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
  const morning = wakingTime(now)
  const isTooLate = startsAt.getTime() - morning.getTime() < LEAVING_MS
  return isEcho(kind) || isTooLate ? now : morning
}
