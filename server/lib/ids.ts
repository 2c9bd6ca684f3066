import { randomBytes } from 'node:crypto'

/** URL-safe and in the order of their character codes, so that ids sort as the times they were made. */
const ALPHABET = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'

const character = (index: number) => ALPHABET.charAt(index & 63)

/** 20 characters: 8 of milliseconds (new rows lie side by side in an index), 12 at random (72 bits). */
export const newId = (now: Date = new Date()): string => {
  let time = now.getTime()
  let head = ''
  for (let place = 0; place < 8; place++) {
    head = character(time % 64) + head
    time = Math.floor(time / 64)
  }
  return head + [...randomBytes(12)].map(character).join('')
}
