import type { EventSettings, SessionSettings } from '../contract/staff-event'

export const SERIES_STEPS = ['day', 'week', 'twoWeeks', 'month'] as const
export type SeriesStep = (typeof SERIES_STEPS)[number]

/** China keeps +08:00 all year, so days are always 24 hours long. */
const OFFSET = 8 * 3_600_000
const DAY = 24 * 3_600_000
const DAYS: Record<Exclude<SeriesStep, 'month'>, number> = { day: 1, week: 7, twoWeeks: 14 }

const iso = (time: number) => new Date(time).toISOString()

/** The same day and hour `months` later in Shanghai; the 31st becomes a shorter month's last day. */
const monthsLater = (time: number, months: number): number => {
  const local = new Date(time + OFFSET)
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth() + months, local.getUTCDate()]
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const clock = (time + OFFSET) % DAY
  return Date.UTC(year, month, Math.min(day, lastDay)) + clock - OFFSET
}

const stepsLater = (time: number, step: SeriesStep, count: number) =>
  step === 'month' ? monthsLater(time, count) : time + count * DAYS[step] * DAY

const shifted = (session: SessionSettings, by: number): SessionSettings => ({
  startsAt: iso(Date.parse(session.startsAt) + by),
  endsAt: iso(Date.parse(session.endsAt) + by),
  capacity: session.capacity,
  heldSeats: session.heldSeats,
  heldReleaseAt: session.heldReleaseAt === null ? null : iso(Date.parse(session.heldReleaseAt) + by),
})

/** `times` sessions from `first` on, one each step, itself included. All of one have the same length. */
export const repeatSession = (first: SessionSettings, step: SeriesStep, times: number): SessionSettings[] => {
  const start = Date.parse(first.startsAt)
  return Array.from({ length: times }, (_, index) =>
    index === 0 ? first : shifted(first, stepsLater(start, step, index) - start),
  )
}

/** The settings for a next time that starts at `startsAt`: every time moves along, nobody is signed up yet. */
export const settingsForNextTime = (settings: EventSettings, startsAt: string): EventSettings => {
  const firstStart = Math.min(...settings.sessions.map((session) => Date.parse(session.startsAt)))
  const by = Date.parse(startsAt) - firstStart
  const move = (time: string) => iso(Date.parse(time) + by)
  return {
    ...settings,
    sessions: settings.sessions.map((session) => shifted(session, by)),
    opensAt: move(settings.opensAt),
    closesAt: move(settings.closesAt),
    cancelDeadline: move(settings.cancelDeadline),
    drawAt: settings.drawAt === null ? null : move(settings.drawAt),
  }
}
