import { shanghaiYear } from './shanghai-time'

export type BirthYearDecision = { ok: true } | { ok: false; reason: 'FUTURE' }

/** Nobody is born in a year that has not begun in Shanghai. */
export const decideBirthYear = (birthYear: number, now: Date): BirthYearDecision =>
  birthYear <= shanghaiYear(now) ? { ok: true } : { ok: false, reason: 'FUTURE' }
