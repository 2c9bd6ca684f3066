import { formatFixed } from '../../core/rules/chinese-dates'

/** What people read is Shanghai's time, wherever the browser is. */
const ZONE = 'Asia/Shanghai'

const partsOf = (iso: string, options: Intl.DateTimeFormatOptions) =>
  Object.fromEntries(
    new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, hourCycle: 'h23', ...options })
      .formatToParts(new Date(iso))
      .map(({ type, value }) => [type, value]),
  )

/** 7月3日 周三 14:00; with the year where it is not this one: 2025年7月3日 周四 14:00. */
export const dayAndTime = (iso: string, now: Date = new Date()): string => formatFixed(iso, now)

/** 2026-07-03 14:00:05, for a log. */
export const exactTime = (iso: string): string => {
  const { year, month, day, hour, minute, second } = partsOf(iso, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`
}
