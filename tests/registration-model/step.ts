import fc from 'fast-check'
import type { Outcome } from './model'

const KINDS = [
  ...['signUp', 'signUp', 'signUp', 'signUp', 'signUp', 'cancel', 'cancel', 'withdraw', 'withdraw'],
  ...['accept', 'accept', 'decline', 'approve', 'approve', 'approve'],
  ...['reject', 'promoteByHand', 'move', 'resize', 'proxy', 'wait', 'wait', 'cancelEvent', 'leave'],
  ...['night', 'draw', 'draw', 'checkIn', 'checkIn', 'checkIn', 'undoCheckIn', 'excuse'],
] as const

/** What somebody does; the numbers choose whom and what of that which is there then. */
export const step = fc.record({
  kind: fc.constantFrom(...KINDS),
  who: fc.nat({ max: 99 }),
  what: fc.nat({ max: 99 }),
  many: fc.nat({ max: 99 }),
})
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** What the model and the product say of the same step. */
export type Answers = { expected: Outcome[]; actual: Outcome[] }

export const NOTHING: Answers = { expected: [], actual: [] }
export const both = (expected: Outcome, actual: Outcome): Answers => ({
  expected: [expected],
  actual: [actual],
})

export const pick = <T>(list: readonly T[], number: number): T => {
  const found = list[number % list.length]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

/** Some of the family: by the bits of a number, at least one. */
export const partyOf = <T>(people: readonly T[], number: number): T[] => {
  const chosen = people.filter((_, index) => (number >> index) & 1)
  return chosen.length > 0 ? chosen : people.slice(0, 1)
}
