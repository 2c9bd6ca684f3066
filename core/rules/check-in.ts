import type { RegistrationState } from '../contract/event-words'

/** Who comes early can check in an hour before the start. */
export const SELF_CHECK_IN_LEAD_MS = 3600_000

/** Late devices have sent theirs by then. */
export const ABSENCES_AFTER_MS = 3 * 3600_000

type SessionTimes = { startsAt: Date; endsAt: Date }

export type CheckInWindow =
  { ok: true } | { ok: false; reason: 'CHECK_IN_NOT_OPEN'; details: { opensAt: string; closesAt: string } }

/** When residents can check themselves in by the poster; officers can at any time. */
export const selfCheckInWindow = ({ startsAt, endsAt }: SessionTimes, now: Date): CheckInWindow => {
  const opensAt = new Date(startsAt.getTime() - SELF_CHECK_IN_LEAD_MS)
  if (now >= opensAt && now < endsAt) return { ok: true }
  const details = { opensAt: opensAt.toISOString(), closesAt: endsAt.toISOString() }
  return { ok: false, reason: 'CHECK_IN_NOT_OPEN', details }
}

/** A ticket is shown by who has a seat or has taken it. */
export const hasTicket = (state: RegistrationState): boolean => state === 'confirmed' || state === 'attended'

export type CheckInMark = { checkedInAt: Date | null; undoneAt: Date | null }

/**
 * When somebody counts as checked in after one more report. The earlier of two times stands; one from before an
 * undo is the slip itself, sent again. A device's clock may be ahead: nobody arrives later than now.
 */
export const mergeCheckIn = (
  { checkedInAt, undoneAt }: CheckInMark,
  at: Date,
  now: Date,
): { ok: true; at: Date; isChange: boolean } | { ok: false; reason: 'UNDONE' } => {
  const time = at > now ? now : at
  if (checkedInAt && checkedInAt <= time) return { ok: true, at: checkedInAt, isChange: false }
  if (undoneAt && time <= undoneAt)
    return checkedInAt ? { ok: true, at: checkedInAt, isChange: false } : { ok: false, reason: 'UNDONE' }
  return { ok: true, at: time, isChange: true }
}
