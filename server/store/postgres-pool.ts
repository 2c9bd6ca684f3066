import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { Pool } from 'pg'
import { statementsAhead } from './statements-ahead'

/** How many connections there are, how many of these do nothing, and how many requests wait for one. */
export type PoolState = { total: number; idle: number; waiting: number }

export type PostgresOptions = {
  url: string
  /** After this long PostgreSQL gives a statement up; 0 never does. */
  statementTimeoutMs: number
  connectTimeoutMs?: number
}

const READ_ONLY = '25006'
/** The client gives up after the server should have: then the way between them is cut, or the server hangs. */
const PATIENCE_MS = 2000
/** A server that froze within a transaction must not hold its locks for ever. */
const IDLE_IN_TRANSACTION_MS = 20_000
/** However quietly a name moved to another machine, this is how long old connections live. */
const LIFETIME_SECONDS = 300

/**
 * Of no more use: no answer came and may come yet, or its server takes no writes, as a primary that has become a
 * standby. The next connection finds who is primary now.
 */
const isSpent = ({ code, message }: Error & { code?: string }) =>
  code === READ_ONLY || message === 'Query read timeout'

const settings = (statementTimeoutMs: number) =>
  [
    // The search index is on fast storage: reading it at random is not four times dearer.
    'random_page_cost=1.1',
    `statement_timeout=${statementTimeoutMs}`,
    `idle_in_transaction_session_timeout=${IDLE_IN_TRANSACTION_MS}`,
  ]
    .map((setting) => `-c ${setting}`)
    .join(' ')

/** PostgreSQL's pool; a connection that can no longer be relied on is ended rather than used again. */
export class SturdyPool implements PostgresPool {
  readonly #pool: Pool

  constructor({ url, statementTimeoutMs, connectTimeoutMs = 5000 }: PostgresOptions) {
    this.#pool = new Pool({
      connectionString: url,
      max: 20,
      connectionTimeoutMillis: connectTimeoutMs,
      maxLifetimeSeconds: LIFETIME_SECONDS,
      keepAlive: true,
      pipeline: true,
      options: settings(statementTimeoutMs),
      ...(statementTimeoutMs > 0 && { query_timeout: statementTimeoutMs + PATIENCE_MS }),
    })
    // A lost idle connection is reported here; without a listener it would end the process.
    this.#pool.on('error', () => {})
  }

  async connect(): Promise<PostgresPoolClient> {
    const client = await this.#pool.connect()
    let isToEnd = false
    // The pool listens to idle connections only. One that dies between two statements of a transaction is told by the
    // next of these; unheard, it would end the process.
    const hear = () => {
      isToEnd = true
    }
    client.on('error', hear)
    const ask = statementsAhead(client)
    const query = async (text: string, parameters: unknown[]) => {
      try {
        const { command, rowCount, rows } = await ask(text, parameters)
        return { command, rowCount: rowCount ?? 0, rows }
      } catch (error) {
        if (error instanceof Error && isSpent(error)) isToEnd = true
        throw error
      }
    }
    const release = () => {
      client.off('error', hear)
      client.release(isToEnd)
    }
    return { query, release } as PostgresPoolClient
  }

  state(): PoolState {
    const { totalCount, idleCount, waitingCount } = this.#pool
    return { total: totalCount, idle: idleCount, waiting: waitingCount }
  }

  end() {
    return this.#pool.end()
  }
}
