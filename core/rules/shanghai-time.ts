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
