import { shanghaiYear } from './shanghai-time'

/** Below this age a guardian agrees and comes along. */
const GUARDED_BELOW = 14

/** The age reached in the calendar year of the session. Only the year of birth is known of anybody. */
export const ageInYearOf = (birthYear: number, startsAt: Date) => shanghaiYear(startsAt) - birthYear

/** Who turns 14 in the year of the session may still be 13 on its day. */
export const mayNeedGuardian = (birthYear: number, startsAt: Date) =>
  ageInYearOf(birthYear, startsAt) <= GUARDED_BELOW

export type AgeRange = { minAge: number | null; maxAge: number | null }

export const hasAgeRange = ({ minAge, maxAge }: AgeRange) => minAge !== null || maxAge !== null

/** Both ends are included. */
export const isInAgeRange = ({ minAge, maxAge }: AgeRange, birthYear: number, startsAt: Date) => {
  const age = ageInYearOf(birthYear, startsAt)
  return (minAge === null || age >= minAge) && (maxAge === null || age <= maxAge)
}
