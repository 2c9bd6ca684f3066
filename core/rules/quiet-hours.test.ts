import { afterWaking, isQuiet, wakingMsBetween, wakingTime } from './quiet-hours'

const HOUR = 3_600_000
const at = (local: string) => new Date(`${local}+08:00`)

test.each([
  ['2026-07-03T21:59', false],
  ['2026-07-03T22:00', true],
  ['2026-07-04T00:00', true],
  ['2026-07-04T07:59', true],
  ['2026-07-04T08:00', false],
])('%s in Shanghai is quiet: %s', (local, quiet) => {
  expect(isQuiet(at(local))).toBe(quiet)
})

test.each([
  ['2026-07-03T12:34', '2026-07-03T12:34'],
  ['2026-07-03T23:30', '2026-07-04T08:00'],
  ['2026-07-04T00:00', '2026-07-04T08:00'],
  ['2026-07-31T22:00', '2026-08-01T08:00'],
  ['2026-12-31T22:30', '2027-01-01T08:00'],
  ['2028-02-28T23:00', '2028-02-29T08:00'],
])('people are awake at %s from %s', (local, morning) => {
  expect(wakingTime(at(local))).toEqual(at(morning))
})

test.each([
  ['within a day', '2026-07-03T10:00', 4, '2026-07-03T14:00'],
  ['over the night', '2026-07-03T20:00', 4, '2026-07-04T10:00'],
  ['to the morning rather than the minute the quiet begins', '2026-07-03T18:00', 4, '2026-07-04T08:00'],
  ['from the morning when begun at night', '2026-07-03T02:00', 4, '2026-07-03T12:00'],
  ['over the end of a year', '2026-12-31T21:00', 4, '2027-01-01T11:00'],
  ['over two nights', '2026-07-03T21:00', 16, '2026-07-05T09:00'],
])('counts waking hours %s', (_title, from, hours, to) => {
  expect(afterWaking(at(from), hours * HOUR)).toEqual(at(to))
  expect(wakingMsBetween(at(from), at(to))).toBe(hours * HOUR)
})

test('finds no waking time within a night, nor backwards', () => {
  expect(wakingMsBetween(at('2026-07-03T22:00'), at('2026-07-04T08:00'))).toBe(0)
  expect(wakingMsBetween(at('2026-07-03T12:00'), at('2026-07-03T11:00'))).toBe(0)
})
