import { createHash } from 'node:crypto'

/** As many transactions of sign-ups run side by side in one process. */
const LANES = 4

/**
 * Sign-ups of one event always go in the same lane, where all that wait are committed together. A rush on one event
 * fills its lane and leaves the others free; a hundred events at once share four commits at a time, not a hundred.
 */
export const laneOf = (eventId: string): string =>
  String((createHash('sha1').update(eventId).digest()[0] ?? 0) % LANES)
