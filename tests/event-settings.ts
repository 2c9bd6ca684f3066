import type { EventSettings } from '../core/contract/staff-event'
import { bodyOf } from './scene'

const HOUR = 3_600_000

/** An event that is open to everybody, and begins 200 hours after `from`. */
export const eventSettings = (
  unitId: string,
  from: Date,
  changes: Partial<EventSettings> = {},
): EventSettings => {
  const after = (hours: number) => new Date(from.getTime() + hours * HOUR).toISOString()
  return {
    title: '剪纸课',
    body: bodyOf('带上一双手就行。'),
    unitId,
    venueId: null,
    cover: null,
    sessions: [{ startsAt: after(200), endsAt: after(202), capacity: 2, heldSeats: 0, heldReleaseAt: null }],
    takesRegistrations: true,
    admission: 'first-come',
    opensAt: after(-1),
    closesAt: after(199),
    cancelDeadline: after(199),
    drawAt: null,
    admittedUnitIds: [],
    minAge: null,
    maxAge: null,
    partyLimit: 4,
    hasWaitlist: true,
    waitlistLimit: null,
    letsSmallerPartiesPass: false,
    needsGuardianConsent: true,
    questions: [],
    seriesId: null,
    ...changes,
  }
}
