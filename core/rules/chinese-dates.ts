/**
 * Dates as residents read them, always in Asia/Shanghai. China has kept +08:00 without summer time since 1991,
 * so adding eight hours is enough; the engines inside WeChat cannot be relied on for Intl.
 */
const OFFSET = 8 * 3600_000
const DAY = 24 * 3600_000
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

const inShanghai = (time: Date) => {
  const shifted = new Date(time.getTime() + OFFSET)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: WEEKDAYS[shifted.getUTCDay()] ?? '',
    clock: `${shifted.getUTCHours()}:${String(shifted.getUTCMinutes()).padStart(2, '0')}`,
    /** Days since 1970, to compare days by. */
    dayNumber: Math.floor(shifted.getTime() / DAY),
  }
}

const dayOf = (time: Date, now: Date) => {
  const then = inShanghai(time)
  const year = then.year === inShanghai(now).year ? '' : `${then.year}年`
  return `${year}${then.month}月${then.day}日`
}

/** 7月3日; 2025年7月3日 in another year than `now`. */
export const formatDay = (iso: string, now: Date) => dayOf(new Date(iso), now)

/** 14:00 */
export const formatClock = (iso: string) => inShanghai(new Date(iso)).clock

/** For what has been published: 今天, 昨天, else as `formatDay`. */
export const formatPublished = (iso: string, now: Date) => {
  const time = new Date(iso)
  const daysAgo = inShanghai(now).dayNumber - inShanghai(time).dayNumber
  if (daysAgo === 0) return '今天'
  if (daysAgo === 1) return '昨天'
  return dayOf(time, now)
}

/** 今天 14:00, 明天 14:00, else 7月3日 周三 14:00 (with the year if it is not this one). */
export const formatMoment = (iso: string, now: Date) => {
  const time = new Date(iso)
  const then = inShanghai(time)
  const daysAhead = then.dayNumber - inShanghai(now).dayNumber
  if (daysAhead === 0) return `今天 ${then.clock}`
  if (daysAhead === 1) return `明天 ${then.clock}`
  return formatFixed(iso, now)
}

/** 7月3日 周三 14:00, always written out: for text that is read on another day than it was written. */
export const formatFixed = (iso: string, now: Date) => {
  const time = new Date(iso)
  const then = inShanghai(time)
  return `${dayOf(time, now)} ${then.weekday} ${then.clock}`
}

const rangeOf = (startsAt: string, endsAt: string, momentOf: (iso: string) => string) => {
  const start = inShanghai(new Date(startsAt))
  const end = inShanghai(new Date(endsAt))
  const from = momentOf(startsAt)
  return start.dayNumber === end.dayNumber ? `${from}–${end.clock}` : `${from} 至 ${momentOf(endsAt)}`
}

/** 7月3日 周三 14:00–16:00, or 今天 14:00–16:00; over several days both ends are written in full. */
export const formatRange = (startsAt: string, endsAt: string, now: Date) =>
  rangeOf(startsAt, endsAt, (iso) => formatMoment(iso, now))

/** As `formatRange`, always written out: for paper. */
export const formatFixedRange = (startsAt: string, endsAt: string, now: Date) =>
  rangeOf(startsAt, endsAt, (iso) => formatFixed(iso, now))
