import { decideBirthYear } from './birth-year'

test('takes this year and those before', () => {
  const now = new Date('2026-07-03T06:00:00Z')
  expect(decideBirthYear(2026, now)).toEqual({ ok: true })
  expect(decideBirthYear(1938, now)).toEqual({ ok: true })
})

test('refuses a year to come', () => {
  expect(decideBirthYear(2027, new Date('2026-07-03T06:00:00Z'))).toEqual({ ok: false, reason: 'FUTURE' })
})

test("goes by Shanghai's new year", () => {
  expect(decideBirthYear(2027, new Date('2026-12-31T15:59:59Z')).ok).toBe(false)
  expect(decideBirthYear(2027, new Date('2026-12-31T16:00:00Z')).ok).toBe(true)
})
