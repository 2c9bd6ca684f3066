/** China has kept +08:00 without summer time since 1991, so adding eight hours is enough. */
const OFFSET_MS = 8 * 3_600_000
const DAY_MS = 24 * 3_600_000

export const shanghaiYear = (time: Date) => new Date(time.getTime() + OFFSET_MS).getUTCFullYear()

/** Since midnight in Shanghai. */
export const msOfShanghaiDay = (time: Date) => (time.getTime() + OFFSET_MS) % DAY_MS

/** The midnight in Shanghai with which the day of `time` began. */
export const shanghaiMidnight = (time: Date) => new Date(time.getTime() - msOfShanghaiDay(time))

/** The moment of that hour on the day in Shanghai that holds `time`. */
export const hourOfDay = (time: Date, hour: number): Date =>
  new Date(shanghaiMidnight(time).getTime() + hour * 3_600_000)

/** 2026-07-03, the day in Shanghai. */
export const shanghaiDay = (time: Date): string =>
  new Date(time.getTime() + OFFSET_MS).toISOString().slice(0, 10)

/** The last days in Shanghai, today among them, the oldest first. */
export const lastDays = (now: Date, count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    shanghaiDay(new Date(now.getTime() - (count - 1 - index) * DAY_MS)),
  )

/** The last months in Shanghai as 2026-07, this one among them, the oldest first. */
export const lastMonths = (now: Date, count: number): string[] => {
  const local = new Date(now.getTime() + OFFSET_MS)
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() - (count - 1 - index)))
      .toISOString()
      .slice(0, 7),
  )
}

/** The moment at which a day (2026-07-03) or a month (2026-07) begins in Shanghai. */
export const beginningOf = (dayOrMonth: string): Date =>
  new Date(new Date(`${dayOrMonth.padEnd(10, '-01')}T00:00:00Z`).getTime() - OFFSET_MS)

/** A month as 2026-07, from its first moment to that of the next. */
export const shanghaiMonth = (month: string): { from: Date; before: Date } => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return { from: beginningOf(month), before: new Date(Date.UTC(year, number, 1) - OFFSET_MS) }
}
