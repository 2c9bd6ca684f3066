import { halfWidth } from './inline-content'

const DATE =
  /((?:19|20)\d{2})(?:\s*[-/.]\s*|\s*年\s*)(\d{1,2})(?:\s*[-/.]\s*|\s*月\s*)(\d{1,2})(?:\s*[日号])?(?!\d)/
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/

/** A date within a text, from `start` to `end`, as yyyy-mm-dd. */
export type FoundDate = { date: string; start: number; end: number }

const asDate = (year: string, month: string, day: string): string | null => {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : null
}

/** The first date with a year; null if it is none of the calendar, such as 2024-02-30. */
export const findDate = (text: string): FoundDate | null => {
  const match = DATE.exec(halfWidth(text))
  if (!match) return null
  const [whole, year = '', month = '', day = ''] = match
  const date = asDate(year, month, day)
  return date === null ? null : { date, start: match.index, end: match.index + whole.length }
}

/** The day of a time as programs write it, in Asia/Shanghai. */
export const shanghaiDate = (value: string): string | null => {
  const text = value.trim()
  if (!WITH_OFFSET.test(text)) return findDate(text)?.date ?? null
  const time = Date.parse(text)
  if (Number.isNaN(time)) return null
  return new Date(time + 8 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
