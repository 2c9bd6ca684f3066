import { afterQuietHours, deliverAt, hourOfDay } from './notice-times'

const at = (local: string) => new Date(`${local}+08:00`)
const FAR = at('2026-07-20T14:00')

test('knows the hours of the day in Shanghai, also where UTC is a day behind', () => {
  expect(hourOfDay(at('2026-07-03T01:30'), 9)).toEqual(at('2026-07-03T09:00'))
  expect(hourOfDay(at('2026-01-01T00:00'), 0)).toEqual(at('2026-01-01T00:00'))
  expect(hourOfDay(at('2025-12-31T23:59'), 20)).toEqual(at('2025-12-31T20:00'))
})

test.each([
  ['2026-07-03T21:59', '2026-07-03T21:59'],
  ['2026-07-03T22:00', '2026-07-04T08:00'],
  ['2026-12-31T23:30', '2027-01-01T08:00'],
  ['2026-07-04T00:00', '2026-07-04T08:00'],
  ['2026-07-04T07:59', '2026-07-04T08:00'],
  ['2026-07-04T08:00', '2026-07-04T08:00'],
])('at %s the phone may ring at %s', (now, then) => {
  expect(afterQuietHours(at(now))).toEqual(at(then))
})

test('tells at night what the resident has just done, the rest in the morning', () => {
  const night = at('2026-07-03T23:00')
  expect(deliverAt('registered', FAR, night)).toEqual(night)
  expect(deliverAt('promoted', FAR, night)).toEqual(at('2026-07-04T08:00'))
})

test('tells at night what would come too late in the morning', () => {
  const night = at('2026-07-03T23:00')
  expect(deliverAt('cancelled', at('2026-07-04T09:30'), night)).toEqual(night)
  expect(deliverAt('cancelled', at('2026-07-04T10:00'), night)).toEqual(at('2026-07-04T08:00'))
})
