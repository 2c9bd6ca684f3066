import type { Client, PoolClient } from 'pg'
import { marksOf } from './marked-statements'

const BEGIN = 'begin'
const ROLLBACK = 'rollback'
const NOTHING_YET = { command: 'SELECT', rowCount: 0, rows: [] }

type Result = { command: string; rowCount: number | null; rows: Record<string, unknown>[] }

/**
 * Asks a connection in pipeline mode. A transaction's `begin`, and statements marked `ahead`, go out in one packet with
 * the next one, since every packet wakes a process on the other side: a sign-up makes two journeys instead of six.
 */
export const statementsAhead = (client: PoolClient & Partial<Pick<Client, 'connection'>>) => {
  const send = (text: string, values: unknown[], name?: string) =>
    client.query<Record<string, unknown>>({ text, values, ...(name !== undefined && { name }) })
  const stream = client.connection?.stream
  let ahead: Promise<unknown>[] = []

  const sendAhead = (answer: Promise<unknown>) => {
    // Heard here, or a failure would end the process before the next statement tells it.
    answer.catch(() => {})
    ahead.push(answer)
    return NOTHING_YET
  }

  return async (text: string, values: unknown[]): Promise<Result> => {
    const { name, isAhead } = marksOf(text)
    if (isAhead || text === BEGIN) {
      if (ahead.length === 0) stream?.cork()
      return sendAhead(send(text, values, name))
    }
    const before = ahead
    ahead = []
    const answer = send(text, values, name)
    if (before.length > 0) stream?.uncork()
    // What failed first is why all behind it failed, and the first to be heard.
    const [result] = await Promise.all([answer, ...(text === ROLLBACK ? [] : before)])
    return result
  }
}
