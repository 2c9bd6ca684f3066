const SHANGHAI_OFFSET_MS = 8 * 3_600_000

export type BirthYearDecision = { ok: true } | { ok: false; reason: 'FUTURE' }

/** Nobody is born in a year that has not begun in Shanghai. */
export const decideBirthYear = (birthYear: number, now: Date): BirthYearDecision =>
  birthYear <= new Date(now.getTime() + SHANGHAI_OFFSET_MS).getUTCFullYear()
    ? { ok: true }
    : { ok: false, reason: 'FUTURE' }
