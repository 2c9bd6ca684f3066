const DAY_MS = 86_400_000
const SHANGHAI_MS = 8 * 3_600_000
const WEEKDAYS = '日一二三四五六'

/** Midnight in Shanghai, `days` after the day of `now`. */
const midnight = (now: Date, days: number) =>
  new Date(Math.floor((now.getTime() + SHANGHAI_MS) / DAY_MS) * DAY_MS - SHANGHAI_MS + days * DAY_MS)

/** A time of day in Shanghai, `days` after the day of `now`. */
export const atHour = (now: Date, days: number, hour: number, minute = 0) =>
  new Date(midnight(now, days).getTime() + (hour * 60 + minute) * 60_000)

/** 7月3日 周三 */
export const dayText = (now: Date, days: number): string => {
  const local = new Date(midnight(now, days).getTime() + SHANGHAI_MS)
  return `${local.getUTCMonth() + 1}月${local.getUTCDate()}日 周${WEEKDAYS.charAt(local.getUTCDay())}`
}
