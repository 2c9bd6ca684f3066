import { randomFillSync } from 'node:crypto'

/** URL-safe and in the order of their character codes, so that ids sort as the times they were made. */
const ALPHABET = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'

const inBase64 = (value: number, length: number): string => {
  let text = ''
  for (let rest = value; text.length < length; rest = Math.floor(rest / 64))
    text = ALPHABET.charAt(rest % 64) + text
  return text
}

/** Drawn from the system some hundred ids at a time: each draw costs more than all else here. */
const pool = Buffer.alloc(9 * 256)
let drawn = pool.length

const randomTail = (): string => {
  if (drawn === pool.length) {
    randomFillSync(pool)
    drawn = 0
  }
  let tail = ''
  for (const end = drawn + 9; drawn < end; drawn++) tail += ALPHABET.charAt((pool[drawn] ?? 0) & 63)
  return tail
}

let lastTime = 0
let sequence = 0

/**
 * 20 characters: 8 of milliseconds (new rows lie side by side in an index), 3 that count within one (the order of
 * a batch is the order of arrival), 9 at random (54 bits).
 */
export const newId = (now: Date = new Date()): string => {
  const time = now.getTime()
  sequence = time === lastTime ? sequence + 1 : 0
  lastTime = time
  return inBase64(time, 8) + inBase64(sequence % 64 ** 3, 3) + randomTail()
}
