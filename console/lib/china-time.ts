/** What people read is Shanghai's time, wherever the browser is. */
const ZONE = 'Asia/Shanghai'

const partsOf = (iso: string, options: Intl.DateTimeFormatOptions) =>
  Object.fromEntries(
    new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, hourCycle: 'h23', ...options })
      .formatToParts(new Date(iso))
      .map(({ type, value }) => [type, value]),
  )

/** 7月3日 周三 14:00; with the year where it is not this one: 2025年7月3日 周四 14:00. */
export const dayAndTime = (iso: string, now: Date = new Date()): string => {
  const { year, month, day, weekday, hour, minute } = partsOf(iso, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  const isThisYear = year === partsOf(now.toISOString(), { year: 'numeric' }).year
  return `${isThisYear ? '' : `${year}年`}${month}月${day}日 ${weekday} ${hour}:${minute}`
}

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
