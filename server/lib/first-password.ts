import { randomInt } from 'node:crypto'

/** Without letters and digits that are mistaken for each other when read out on the telephone. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 4
const GROUP_LENGTH = 4

/** 79 bits, in groups that can be read out: `k7mp-x3qd-9wfa-hn2c`. */
export const newFirstPassword = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join(''),
  ).join('-')
