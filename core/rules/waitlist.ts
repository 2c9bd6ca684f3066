/** Somebody who waits. The order of the waitlist is priority (higher first), time, id. */
export type Waiting = { id: string; partySize: number; priority: number; queuedAt: Date }

export const byWaitlistOrder = (a: Waiting, b: Waiting) =>
  b.priority - a.priority ||
  a.queuedAt.getTime() - b.queuedAt.getTime() ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * Who gets the free seats. The first party that does not fit stops the promotion, so that nobody passes it, unless
 * the event lets smaller parties pass.
 */
export const whoIsPromoted = <T extends Waiting>(
  waiting: readonly T[],
  freeSeats: number,
  { letsSmallerPass = false } = {},
): T[] => {
  const promoted: T[] = []
  let left = freeSeats
  for (const next of [...waiting].sort(byWaitlistOrder)) {
    if (left === 0) break
    if (next.partySize <= left) {
      left -= next.partySize
      promoted.push(next)
    } else if (!letsSmallerPass) break
  }
  return promoted
}
