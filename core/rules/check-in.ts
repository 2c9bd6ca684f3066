import type { RegistrationState } from '../contract/event-words'
import { statesFor, transition } from './registration'

/** Who comes early can check in an hour before the start. */
export const SELF_CHECK_IN_LEAD_MS = 3600_000

/** Devices that were offline have sent theirs by then. */
export const ABSENCES_AFTER_MS = 3 * 3600_000

type SessionTimes = { startsAt: Date; endsAt: Date }

/** When it can be said who did not come. */
export const absencesDueAt = ({ endsAt }: Pick<SessionTimes, 'endsAt'>): Date =>
  new Date(endsAt.getTime() + ABSENCES_AFTER_MS)

export type CheckInWindow =
  { ok: true } | { ok: false; reason: 'CHECK_IN_NOT_OPEN'; details: { opensAt: string; closesAt: string } }

/** When residents can check themselves in by the poster; officers can at any time. */
export const selfCheckInWindow = ({ startsAt, endsAt }: SessionTimes, now: Date): CheckInWindow => {
  const opensAt = new Date(startsAt.getTime() - SELF_CHECK_IN_LEAD_MS)
  if (now >= opensAt && now < endsAt) return { ok: true }
  const details = { opensAt: opensAt.toISOString(), closesAt: endsAt.toISOString() }
  return { ok: false, reason: 'CHECK_IN_NOT_OPEN', details }
}

/** Of those who are expected at the door, or were: they have a seat, and can be checked in. */
export const EXPECTED_STATES = statesFor('checkIn')

/** A ticket is shown by who has a seat or has taken it. */
export const hasTicket = (state: RegistrationState): boolean => state === 'confirmed' || state === 'attended'

/** Somebody of a party as check-in looks at them. */
export type Guest = { id: string; hasLeft: boolean }

/** `ENDED`: cancelled or declined. `NO_SEAT`: still waiting for one. */
export type CheckInRefusal = 'ENDED' | 'NO_SEAT' | 'NOT_IN_PARTY' | 'HAS_LEFT'

/** Who of a party is checked in: those named, or everybody who has not left. */
export const whoChecksIn = <T extends Guest>(
  { state, attendees }: { state: RegistrationState; attendees: readonly T[] },
  attendeeIds?: readonly string[],
): { ok: true; guests: T[] } | { ok: false; reason: CheckInRefusal } => {
  if (!transition(state, 'checkIn').ok) {
    return { ok: false, reason: state === 'cancelled' || state === 'declined' ? 'ENDED' : 'NO_SEAT' }
  }
  if (!attendeeIds) return { ok: true, guests: attendees.filter(({ hasLeft }) => !hasLeft) }
  const guests = attendees.filter(({ id }) => attendeeIds.includes(id))
  if (guests.length < new Set(attendeeIds).size) return { ok: false, reason: 'NOT_IN_PARTY' }
  return guests.some(({ hasLeft }) => hasLeft) ? { ok: false, reason: 'HAS_LEFT' } : { ok: true, guests }
}

/** `undoneAt` is the time of a check-in that an officer took back. */
export type CheckInMark = { checkedInAt: Date | null; undoneAt: Date | null }

/**
 * When somebody counts as checked in after one more report. The earlier of two times stands; one that is not later
 * than what was taken back is that slip, sent again. A device's clock may be ahead: nobody arrives later than now.
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
