import { TZDate } from '@date-fns/tz'
import ical, { ICalAlarmType, ICalCalendarMethod, type ICalEventStatus } from 'ical-generator'

export type CalendarEntry = {
  /** The same for the same thing as long as it lives, so that a calendar replaces what it has. */
  uid: string
  /** Grows with every change. */
  sequence: number
  status: ICalEventStatus
  title: string
  place: string
  text: string
  url: string | null
  startsAt: Date
  endsAt: Date
  changedAt: Date
}

const ZONE = 'Asia/Shanghai'

/** +08:00 without summer time since 1991, which is all that our events know. */
const SHANGHAI = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19910915T010000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

const HOUR_SECONDS = 3600
/** Before the start, as the reminders that we send. */
const ALARMS = [24 * HOUR_SECONDS, 2 * HOUR_SECONDS]

/** An iCalendar file (RFC 5545). Times are those of Shanghai's clocks, wherever the calendar is read. */
export const calendarFile = (entries: readonly CalendarEntry[]): string => {
  const calendar = ical({
    prodId: { company: 'mulin', product: 'events', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: () => SHANGHAI },
  })
  for (const entry of entries) {
    const event = calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      status: entry.status,
      timezone: ZONE,
      start: new TZDate(entry.startsAt, ZONE),
      end: new TZDate(entry.endsAt, ZONE),
      stamp: entry.changedAt,
      lastModified: entry.changedAt,
      summary: entry.title,
      location: entry.place || null,
      description: entry.text,
      url: entry.url,
    })
    for (const trigger of ALARMS)
      event.createAlarm({ type: ICalAlarmType.display, trigger, description: entry.title })
  }
  return `${calendar.toString()}\r\n`
}
