import { randomFillSync } from 'node:crypto'

/** URL-safe and in the order of their character codes, so that ids sort as the times they were made. */
const ALPHABET = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'

const CODES = Buffer.from(ALPHABET, 'latin1')
const LENGTH = { time: 8, sequence: 3, tail: 9 }

/** The id being made: one text is cut from it at the end, where twenty letters added up would be twenty texts. */
const id = Buffer.alloc(LENGTH.time + LENGTH.sequence + LENGTH.tail)

const write = (value: number, start: number, length: number) => {
  let rest = value
  for (let at = start + length - 1; at >= start; at--) {
    id[at] = CODES[rest % 64] ?? 0
    rest = Math.floor(rest / 64)
  }
}

/** Drawn from the system some hundred ids at a time: each draw costs more than all else here. */
const pool = Buffer.alloc(LENGTH.tail * 256)
let drawn = pool.length

const writeTail = () => {
  if (drawn === pool.length) {
    randomFillSync(pool)
    drawn = 0
  }
  for (let at = LENGTH.time + LENGTH.sequence; at < id.length; at++)
    id[at] = CODES[(pool[drawn++] ?? 0) & 63] ?? 0
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
  if (time !== lastTime) write(time, 0, LENGTH.time)
  lastTime = time
  write(sequence % 64 ** LENGTH.sequence, LENGTH.time, LENGTH.sequence)
  writeTail()
  return id.toString('latin1')
}
