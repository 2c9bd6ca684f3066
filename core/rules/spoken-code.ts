/** Damm's quasigroup: its check digit shows every single wrong digit and every swap of two neighbours. */
const DAMM = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
]
const SHORTEST = 3

const checkDigit = (digits: string) =>
  [...digits].reduce((interim, digit) => DAMM[interim]?.[Number(digit)] ?? 0, 0)

/** The ticket's number with a check digit, at least four digits: 42 becomes 0427. */
export const spokenCode = (ticketNumber: number): string => {
  const digits = String(ticketNumber).padStart(SHORTEST, '0')
  return `${digits}${checkDigit(digits)}`
}

/** The ticket's number as somebody typed what they were told; null when a digit is wrong. */
export const ticketNumberOf = (spoken: string): number | null => {
  const digits = spoken.normalize('NFKC').replace(/[\s-]/g, '')
  if (!/^\d{4,9}$/.test(digits) || checkDigit(digits) !== 0) return null
  return Number(digits.slice(0, -1)) || null
}
