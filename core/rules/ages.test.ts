import { ageInYearOf, isInAgeRange, mayNeedGuardian } from './ages'

const at = (local: string) => new Date(`${local}+08:00`)
const june = at('2026-06-01T09:00')

test.each([
  ['the last minute of a year in Shanghai', '2026-12-31T23:59', 10],
  ['the first minute of the next, still the old one in UTC', '2027-01-01T00:00', 11],
])('counts the age of the year at %s', (_title, local, age) => {
  expect(ageInYearOf(2016, at(local))).toBe(age)
})

test.each([
  [2013, true],
  [2012, true],
  [2011, false],
])('born in %i needs a guardian in 2026: %s', (birthYear, needed) => {
  expect(mayNeedGuardian(birthYear, june)).toBe(needed)
})

test.each([
  [{ minAge: 60, maxAge: null }, 1966, true],
  [{ minAge: 60, maxAge: null }, 1967, false],
  [{ minAge: null, maxAge: 8 }, 2018, true],
  [{ minAge: null, maxAge: 8 }, 2017, false],
  [{ minAge: 4, maxAge: 8 }, 2022, true],
  [{ minAge: 4, maxAge: 8 }, 2023, false],
])('%j admits who is born in %i: %s', (range, birthYear, admitted) => {
  expect(isInAgeRange(range, birthYear, june)).toBe(admitted)
})
