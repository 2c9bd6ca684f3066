import { randomInt } from 'node:crypto'

/** What a resident is called until they say otherwise. */
export const firstNickname = () => `邻居${String(randomInt(10_000)).padStart(4, '0')}`
