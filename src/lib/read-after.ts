const HEADER = 'x-read-after'
/** What the server says when it does not know the place. */
const UNKNOWN = 'none'

let place: string | null = null

/**
 * How far the server's database had come with our last write. Sent along with what we ask next, so that a copy of the
 * database that is behind does not answer. Servers without such copies say nothing.
 */
export const readAfter = {
  header: (): Record<string, string> => (place === null ? {} : { 'X-Read-After': place }),
  /** From a reply's headers as they come, in any case. */
  learn: (headers: Record<string, unknown> = {}) => {
    const told = Object.entries(headers).find(([name]) => name.toLowerCase() === HEADER)?.[1]
    if (typeof told === 'string') place = told === UNKNOWN ? null : told
  },
}
