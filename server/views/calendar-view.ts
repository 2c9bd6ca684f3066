import { ICalEventStatus } from 'ical-generator'
import { REGISTRATION_STATE_NAMES, type RegistrationState } from '../../core/contract/event-words'
import { spokenCode } from '../../core/rules/spoken-code'
import { type CalendarEntry, calendarFile } from '../lib/calendar-file'
import { EVENT_PAGE, h5Link, REGISTRATION_PAGE } from '../page-links'
import type { CalendarRegistrationRow, CalendarSessionRow } from '../store/calendar'

const { CONFIRMED, TENTATIVE, CANCELLED } = ICalEventStatus

const STATUSES: Record<RegistrationState, ICalEventStatus> = {
  entered: TENTATIVE,
  pending: TENTATIVE,
  confirmed: CONFIRMED,
  waitlisted: TENTATIVE,
  offered: TENTATIVE,
  cancelled: CANCELLED,
  declined: CANCELLED,
  attended: CONFIRMED,
  absent: CONFIRMED,
}

/** What every entry has: a cancelling comes after any other change of the same revision. */
const entryOf = (row: CalendarSessionRow, status: ICalEventStatus) => ({
  sequence: 2 * (row.revision - 1) + (status === CANCELLED ? 1 : 0),
  status,
  title: row.title,
  place: [row.venueName, row.venueAddress].filter(Boolean).join('，'),
  startsAt: row.startsAt,
  endsAt: row.endsAt,
})

const sessionEntry = (row: CalendarSessionRow, publicUrl: string | null): CalendarEntry => ({
  ...entryOf(row, row.cancelledAt ? CANCELLED : CONFIRMED),
  uid: `session-${row.sessionId}@mulin`,
  text: row.cancelledAt ? '活动已取消。' : row.summary,
  url: h5Link(publicUrl, EVENT_PAGE, { id: row.eventId }),
  changedAt: row.updatedAt,
})

const registrationText = ({ cancelledAt, state, ticketNumber }: CalendarRegistrationRow) => {
  if (cancelledAt) return '活动已取消。'
  const hasCode = state === 'confirmed' && ticketNumber !== null
  const code = hasCode ? `\n入场码 ${spokenCode(ticketNumber)}，到场报给工作人员就能签到。` : ''
  return `${REGISTRATION_STATE_NAMES[state]}。${code}`
}

const registrationEntry = (row: CalendarRegistrationRow, publicUrl: string | null): CalendarEntry => ({
  ...entryOf(row, row.cancelledAt ? CANCELLED : STATUSES[row.state]),
  uid: `registration-${row.registrationId}@mulin`,
  text: registrationText(row),
  url: h5Link(publicUrl, REGISTRATION_PAGE, { id: row.registrationId }),
  changedAt: row.registrationUpdatedAt > row.updatedAt ? row.registrationUpdatedAt : row.updatedAt,
})

/** For anyone: nothing of who comes. */
export const eventCalendar = (rows: CalendarSessionRow[], publicUrl: string | null): string =>
  calendarFile(rows.map((row) => sessionEntry(row, publicUrl)))

export const registrationCalendar = (row: CalendarRegistrationRow, publicUrl: string | null): string =>
  calendarFile([registrationEntry(row, publicUrl)])
