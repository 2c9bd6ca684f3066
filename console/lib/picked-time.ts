import dayjs, { type Dayjs } from 'dayjs'

/** antd's pickers know only the browser's own clock: what they show is read as Shanghai's, wherever that is. */
const SHANGHAI_MINUTES = 8 * 60

/** The hour as a picker shows it. */
export const toPicked = (iso: string): Dayjs => {
  const time = new Date(iso)
  return dayjs(time.getTime() + (SHANGHAI_MINUTES + time.getTimezoneOffset()) * 60_000)
}

/** The hour picked, to the minute. */
export const fromPicked = (picked: Dayjs): string => `${picked.format('YYYY-MM-DDTHH:mm')}:00+08:00`
