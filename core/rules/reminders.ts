import { hourOfDay } from './shanghai-time'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** From when until when a reminder is worth sending; null: never. */
export type ReminderTime = { from: Date; until: Date } | null

/** A day before, between 9 and 20 o'clock in Shanghai, and always on the day before: it says 明天. */
export const dayReminder = (startsAt: Date): { from: Date; until: Date } => {
  const dayBefore = new Date(startsAt.getTime() - DAY_MS)
  const [earliest, latest, until] = [9, 19, 20].map((hour) => hourOfDay(dayBefore, hour)) as [
    Date,
    Date,
    Date,
  ]
  const from = dayBefore < earliest ? earliest : dayBefore > latest ? latest : dayBefore
  return { from, until }
}

/** Later than this they are on their way, or late already. */
const TOO_LATE_MS = HOUR_MS / 2

/** Two hours before, but at night not before 8 o'clock in Shanghai; who starts that early has the day's reminder. */
export const hoursReminder = (startsAt: Date): ReminderTime => {
  const twoHoursBefore = new Date(startsAt.getTime() - 2 * HOUR_MS)
  const morning = hourOfDay(startsAt, 8)
  const until = new Date(startsAt.getTime() - TOO_LATE_MS)
  const from = twoHoursBefore < morning ? morning : twoHoursBefore
  return from < until ? { from, until } : null
}
