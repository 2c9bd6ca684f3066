import type { EventSettings, StaffEvent, StaffEventListItem } from '../../core/contract/staff-event'
import { settingsOf } from '../../core/rules/event-settings'
import { eventState } from '../../core/rules/event-state'
import type { StaffEventRow, StaffSessionRow } from '../store/staff-events'
import { coverView } from './picture-view'

const isoOrNull = (date: Date | null) => date?.toISOString() ?? null

const staffCoverView = (row: StaffEventRow): StaffEvent['cover'] => {
  const cover = coverView(row)
  return cover && row.coverId !== null ? { ...cover, mediaId: row.coverId } : null
}

const staffSessionView = (session: StaffSessionRow): StaffEvent['sessions'][number] => ({
  id: session.id,
  startsAt: session.startsAt.toISOString(),
  endsAt: session.endsAt.toISOString(),
  capacity: session.capacity,
  heldSeats: session.heldSeats,
  heldReleaseAt: isoOrNull(session.heldReleaseAt),
  seatsTaken: session.seatsTaken,
  waitlistCount: session.waitlistCount,
  confirmed: session.confirmed,
  offered: session.offered,
  pending: session.pending,
  entered: session.entered,
  checkedIn: session.checkedIn,
})

export const staffEventView = (row: StaffEventRow, now: Date): StaffEvent => ({
  id: row.id,
  publication: row.status,
  state: eventState(row, now),
  revision: row.revision,
  title: row.title,
  body: row.body,
  unit: { id: row.unitId, name: row.unitName },
  venue: row.venueId !== null && row.venueName !== null ? { id: row.venueId, name: row.venueName } : null,
  cover: staffCoverView(row),
  sessions: row.sessions.map(staffSessionView),
  takesRegistrations: row.takesRegistrations,
  admission: row.admission,
  opensAt: row.opensAt.toISOString(),
  closesAt: row.closesAt.toISOString(),
  cancelDeadline: row.cancelDeadline.toISOString(),
  drawAt: isoOrNull(row.drawAt),
  admittedUnitIds: row.admittedUnitIds,
  minAge: row.minAge,
  maxAge: row.maxAge,
  partyLimit: row.partyLimit,
  hasWaitlist: row.hasWaitlist,
  waitlistLimit: row.waitlistLimit,
  letsSmallerPartiesPass: row.letsSmallerPartiesPass,
  needsGuardianConsent: row.needsGuardianConsent,
  questions: row.questions,
  seriesId: row.seriesId,
  cancelReason: row.cancelReason,
})

/** The settings as a change would send them back: what the audit log and rules compare. */
export const settingsView = (row: StaffEventRow): EventSettings =>
  settingsOf(staffEventView(row, row.updatedAt))

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

export const staffEventListItemView = (row: StaffEventRow, now: Date): StaffEventListItem => {
  const { id, title, publication, state, unit, venue, cover, admission, sessions } = staffEventView(row, now)
  return {
    id,
    title,
    publication,
    state,
    unit,
    venue,
    cover,
    admission,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    capacity: sum(sessions.map((session) => session.capacity)),
    seatsTaken: sum(sessions.map((session) => session.seatsTaken)),
    waitlistCount: sum(sessions.map((session) => session.waitlistCount)),
  }
}
