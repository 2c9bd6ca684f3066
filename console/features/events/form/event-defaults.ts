import type { EventSettings, SessionSettings, StaffEvent } from '../../../../core/contract/staff-event'
import { settingsForNextTime } from '../../../../core/rules/event-series'
import { settingsOf } from '../../../../core/rules/event-settings'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const SHANGHAI = 8 * HOUR

const iso = (time: number) => new Date(time).toISOString()

/** Midnight in Shanghai of the day that holds `time`. */
const dayStart = (time: number) => Math.floor((time + SHANGHAI) / DAY) * DAY - SHANGHAI

/** What most events look like: on a day in two weeks from two to four, thirty seats, open at once. */
export const newEventSettings = (unitId: string, now: Date): EventSettings => {
  const start = dayStart(now.getTime() + 14 * DAY) + 14 * HOUR
  const eve = dayStart(start) - 6 * HOUR
  return {
    title: '',
    body: { type: 'doc', content: [] },
    unitId,
    venueId: null,
    cover: null,
    sessions: [
      {
        startsAt: iso(start),
        endsAt: iso(start + 2 * HOUR),
        capacity: 30,
        heldSeats: 0,
        heldReleaseAt: null,
      },
    ],
    takesRegistrations: true,
    admission: 'first-come',
    opensAt: iso(Math.floor(now.getTime() / 300_000) * 300_000),
    closesAt: iso(eve),
    cancelDeadline: iso(eve),
    drawAt: null,
    admittedUnitIds: [],
    minAge: null,
    maxAge: null,
    partyLimit: 2,
    hasWaitlist: true,
    waitlistLimit: null,
    letsSmallerPartiesPass: true,
    needsGuardianConsent: false,
    questions: [],
    seriesId: null,
  }
}

/** Last time's event once more: on the same weekday, whole weeks later, at least one from now. */
export const settingsOfCopy = (event: StaffEvent, now: Date): EventSettings => {
  const settings = settingsOf(event)
  const start = Math.min(...settings.sessions.map(({ startsAt }) => Date.parse(startsAt)))
  const weeks = Math.max(1, Math.ceil((now.getTime() + 7 * DAY - start) / (7 * DAY)))
  return settingsForNextTime(settings, iso(start + weeks * 7 * DAY))
}

/** A session with another start keeps its length, and the release of held seats its distance. */
export const movedTo = (session: SessionSettings, startsAt: string): SessionSettings => {
  const by = Date.parse(startsAt) - Date.parse(session.startsAt)
  const move = (time: string) => iso(Date.parse(time) + by)
  return {
    ...session,
    startsAt,
    endsAt: move(session.endsAt),
    heldReleaseAt: session.heldReleaseAt === null ? null : move(session.heldReleaseAt),
  }
}

const firstStart = (sessions: SessionSettings[]) =>
  Math.min(...sessions.map(({ startsAt }) => Date.parse(startsAt)))

/** Other sessions, with the hours that hang on the first one's start moved along; the opening stays. */
export const withSessions = (settings: EventSettings, sessions: SessionSettings[]): EventSettings => {
  const by = firstStart(sessions) - firstStart(settings.sessions)
  if (by === 0) return { ...settings, sessions }
  const move = (time: string) => iso(Date.parse(time) + by)
  return {
    ...settings,
    sessions,
    closesAt: move(settings.closesAt),
    cancelDeadline: move(settings.cancelDeadline),
    drawAt: settings.drawAt === null ? null : move(settings.drawAt),
  }
}
