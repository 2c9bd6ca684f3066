import fc from 'fast-check'
import { isLapsingSoon, lapsingBefore, promotionWay } from './promotion'
import { isQuiet, wakingMsBetween } from './quiet-hours'

const at = (local: string) => new Date(`${local}+08:00`)
const HOUR = 3_600_000
const startsAt = at('2026-07-10T14:00')
const way = (now: string, start = startsAt, cancelDeadline = start) =>
  promotionWay({ startsAt: start, cancelDeadline }, at(now))
const offer = (until: string) => ({ way: 'offer', expiresAt: at(until) })

test.each<[string, string, object]>([
  ['gives a seat when the event is far', '2026-07-08T13:59', { way: 'promote' }],
  ['offers it from two days before', '2026-07-08T14:00', offer('2026-07-08T18:00')],
  ['gives four hours to answer', '2026-07-09T10:00', offer('2026-07-09T14:00')],
  ['counts hours over the night on from the morning', '2026-07-09T20:30', offer('2026-07-10T10:30')],
  ['lets an offer of the night begin in the morning', '2026-07-10T03:00', offer('2026-07-10T12:00')],
  ['ends offers two hours before the start', '2026-07-10T09:30', offer('2026-07-10T12:00')],
  ['still offers four hours before', '2026-07-10T10:00', offer('2026-07-10T12:00')],
  ['leaves the last hours to an officer', '2026-07-10T10:01', { way: 'call' }],
  ['has nothing to give once it has begun', '2026-07-10T15:00', { way: 'call' }],
])('%s', (_title, now, expected) => {
  expect(way(now)).toEqual(expected)
})

test('asks, however far the event, who could not give the seat back in time', () => {
  expect(way('2026-07-01T10:00', startsAt, at('2026-07-02T09:59'))).toEqual(offer('2026-07-01T14:00'))
  expect(way('2026-07-01T10:00', startsAt, at('2026-07-02T10:00'))).toEqual({ way: 'promote' })
})

test('ends offers for an early morning the evening before, and calls when that is too short', () => {
  const early = at('2026-07-10T09:00')
  expect(way('2026-07-09T18:30', early)).toEqual(offer('2026-07-09T21:00'))
  expect(way('2026-07-09T19:01', early)).toEqual({ way: 'call' })
})

test('crosses the end of a month and of a year', () => {
  expect(way('2026-07-31T21:00', at('2026-08-01T20:00'))).toEqual(offer('2026-08-01T11:00'))
  expect(way('2026-12-31T23:59', at('2027-01-01T20:00'))).toEqual(offer('2027-01-01T12:00'))
})

test('never lets an offer run out at night, too soon, or too late', () => {
  const time = fc.date({ min: at('2026-01-01T00:00'), max: at('2028-12-31T00:00'), noInvalidDate: true })
  fc.assert(
    fc.property(time, fc.integer({ min: 0, max: 72 * 60 }), (now, minutes) => {
      const start = new Date(now.getTime() + minutes * 60_000)
      const given = promotionWay({ startsAt: start, cancelDeadline: start }, now)
      if (given.way !== 'offer') return
      expect(isQuiet(given.expiresAt)).toBe(false)
      expect(wakingMsBetween(now, given.expiresAt)).toBeGreaterThanOrEqual(2 * HOUR)
      expect(given.expiresAt.getTime()).toBeLessThanOrEqual(start.getTime() - 2 * HOUR)
    }),
  )
})

test.each([
  ['2026-07-09T12:59', '2026-07-09T14:00', false],
  ['2026-07-09T13:00', '2026-07-09T14:00', true],
  ['2026-07-09T14:00', '2026-07-09T14:00', false],
  ['2026-07-09T21:30', '2026-07-10T08:30', true],
  ['2026-07-09T23:00', '2026-07-10T08:30', false],
  ['2026-07-09T21:15', '2026-07-10T08:30', false],
])('at %s somebody is reminded of an offer until %s: %s', (now, expiresAt, reminded) => {
  expect(isLapsingSoon(at(expiresAt), at(now))).toBe(reminded)
  if (reminded) expect(lapsingBefore(at(now)) >= at(expiresAt)).toBe(true)
})
