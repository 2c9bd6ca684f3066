import { hourOfDay, msOfShanghaiDay } from './shanghai-time'

/** Nobody is woken, and nothing runs out, from 22:00 to 8:00 in Shanghai. */
const QUIET_FROM_HOUR = 22
const QUIET_TO_HOUR = 8

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

export const isQuiet = (time: Date): boolean => {
  const ms = msOfShanghaiDay(time)
  return ms < QUIET_TO_HOUR * HOUR_MS || ms >= QUIET_FROM_HOUR * HOUR_MS
}

/** Eight in the morning where the hour is quiet, else the time itself. */
export const wakingTime = (time: Date): Date => {
  if (!isQuiet(time)) return time
  const morning = hourOfDay(time, QUIET_TO_HOUR)
  return morning < time ? new Date(morning.getTime() + DAY_MS) : morning
}

/** The time after so many milliseconds in which people are awake; never within the quiet hours. */
export const afterWaking = (from: Date, ms: number): Date => {
  const start = wakingTime(from)
  const evening = hourOfDay(start, QUIET_FROM_HOUR)
  const today = evening.getTime() - start.getTime()
  return ms < today ? new Date(start.getTime() + ms) : afterWaking(evening, ms - today)
}

/** Milliseconds from one time to a later one in which people are awake; 0 if it is not later. */
export const wakingMsBetween = (from: Date, to: Date): number => {
  const start = wakingTime(from)
  if (start >= to) return 0
  const evening = hourOfDay(start, QUIET_FROM_HOUR)
  if (to <= evening) return to.getTime() - start.getTime()
  return evening.getTime() - start.getTime() + wakingMsBetween(evening, to)
}
