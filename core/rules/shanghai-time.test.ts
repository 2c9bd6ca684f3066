import {
  beginningOf,
  hourOfDay,
  lastDays,
  lastMonths,
  shanghaiMidnight,
  shanghaiMonth,
  shanghaiYear,
} from './shanghai-time'

const at = (local: string) => new Date(`${local}+08:00`)

test('turns the year at midnight in Shanghai', () => {
  expect([at('2025-12-31T23:59'), at('2026-01-01T00:00')].map(shanghaiYear)).toEqual([2025, 2026])
})

test('begins the day at midnight in Shanghai, also at the end of a month', () => {
  expect(shanghaiMidnight(at('2026-02-28T23:59'))).toEqual(at('2026-02-28T00:00'))
  expect(shanghaiMidnight(at('2026-03-01T00:00'))).toEqual(at('2026-03-01T00:00'))
})

test('knows the hours of the day in Shanghai, also where UTC is a day behind', () => {
  expect(hourOfDay(at('2026-07-03T01:30'), 9)).toEqual(at('2026-07-03T09:00'))
  expect(hourOfDay(at('2026-01-01T00:00'), 0)).toEqual(at('2026-01-01T00:00'))
  expect(hourOfDay(at('2025-12-31T23:59'), 20)).toEqual(at('2025-12-31T20:00'))
})

test('names the last days and months as they are in Shanghai, across the year', () => {
  const newYear = new Date('2026-12-31T17:00:00Z')
  expect(lastDays(newYear, 3)).toEqual(['2026-12-30', '2026-12-31', '2027-01-01'])
  expect(lastMonths(newYear, 3)).toEqual(['2026-11', '2026-12', '2027-01'])
})

test('knows when a day and a month begin', () => {
  expect(beginningOf('2026-07-03').toISOString()).toBe('2026-07-02T16:00:00.000Z')
  expect(beginningOf('2026-07').toISOString()).toBe('2026-06-30T16:00:00.000Z')
})

test('bounds a month by its first moment in Shanghai and that of the next, also in December', () => {
  expect(shanghaiMonth('2026-07')).toEqual({ from: at('2026-07-01T00:00'), before: at('2026-08-01T00:00') })
  expect(shanghaiMonth('2026-12')).toEqual({ from: at('2026-12-01T00:00'), before: at('2027-01-01T00:00') })
})
