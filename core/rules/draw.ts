import type { DrawEntrant, DrawPlace, DrawRecord } from '../contract/draw'

/** SHA-256 of a text in UTF-8 as 64 lower-case hex digits; given, so that the draw runs wherever there is one. */
export type Sha256 = (text: string) => string

const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

/** What is published before the draw, so that nobody can be put in or taken out afterwards. */
export const entrantsHash = (entrants: readonly DrawEntrant[], sha256: Sha256): string =>
  sha256(
    [...entrants]
      .sort(byCode)
      .map(({ code, partySize, weight }) => `${code} ${partySize} ${weight}\n`)
      .join(''),
  )

/** Each ticket (1, 2 … weight) has a hash nobody can know before the seed; the lowest is the entrant's place. */
const lowestTicket = (seed: string, { code, weight }: DrawEntrant, sha256: Sha256): string => {
  let lowest = sha256(`${seed}:${code}:1`)
  for (let ticket = 2; ticket <= weight; ticket++) {
    const hash = sha256(`${seed}:${code}:${ticket}`)
    if (hash < lowest) lowest = hash
  }
  return lowest
}

/** All entrants in drawn order, whoever has left since. */
export const drawnOrder = (seed: string, entrants: readonly DrawEntrant[], sha256: Sha256): DrawEntrant[] =>
  entrants
    .map((entrant) => ({ entrant, place: lowestTicket(seed, entrant, sha256) }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : byCode(a.entrant, b.entrant)))
    .map(({ entrant }) => entrant)

/** What a draw is computed from, once its seed is known. */
export type DrawInput = Pick<DrawRecord, 'entrants' | 'withdrawals' | 'letsSmallerPartiesPass'> & {
  seed: string
  seats: number
}

/**
 * Seats the parties in drawn order, each as a whole or not at all. The first that does not fit ends the seating,
 * or waits at the head of those who wait while smaller ones behind it are seated, if the event lets them pass.
 */
export const holdDraw = (
  { seed, entrants, withdrawals, seats, letsSmallerPartiesPass }: DrawInput,
  sha256: Sha256,
): DrawPlace[] => {
  const sizeNow = new Map(withdrawals.map(({ code, partySize }) => [code, partySize]))
  let left = seats
  let isOver = false
  return drawnOrder(seed, entrants, sha256).flatMap(({ code, partySize }) => {
    const size = sizeNow.get(code) ?? partySize
    if (size === 0) return []
    const hasSeat = !isOver && size <= left
    if (hasSeat) left -= size
    else isOver = !letsSmallerPartiesPass
    return [{ code, hasSeat }]
  })
}

/** Not before the window has closed, whatever hour was set. */
export const drawDueAt = ({ closesAt, drawAt }: { closesAt: Date; drawAt: Date | null }): Date =>
  drawAt && drawAt > closesAt ? drawAt : closesAt
