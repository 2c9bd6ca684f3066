import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const HEADER = 'x-request-id'
const MAX_LENGTH = 64

/** What a log line may hold: no blanks, quotes, control characters or markup. */
const cleaned = (given: string) => given.replace(/[^\w.:-]/g, '').slice(0, MAX_LENGTH)

/**
 * Names each request: by what the proxy in front calls it, cleaned and bounded, else by a number that is unique over
 * processes and cheap, since every request takes one.
 */
export const requestIds = () => {
  const ofProcess = randomBytes(5).toString('hex')
  let count = 0
  return ({ headers }: Pick<IncomingMessage, 'headers'>): string => {
    const given = headers[HEADER]
    const kept = typeof given === 'string' ? cleaned(given) : ''
    return kept === '' ? `${ofProcess}-${(++count).toString(36)}` : kept
  }
}
