import type { PGlite } from '@electric-sql/pglite'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type { PoolState } from './postgres-pool'

/** pg-boss sends several statements in one text, which PGlite takes by another call, and without parameters only. */
const holdsSeveral = (text: string) => /;\s*\S/.test(text)

/**
 * PGlite as the pool of one connection that it is, so that Kysely's PostgreSQL dialect serves both databases.
 * Whoever connects has the connection alone until release: statements of two transactions never mix.
 */
export class PglitePool implements PostgresPool {
  #last: Promise<void> = Promise.resolve()
  /** With the one that has the connection. */
  #asking = 0

  constructor(private readonly pglite: PGlite) {}

  async connect(): Promise<PostgresPoolClient> {
    let release = () => {}
    const before = this.#last
    this.#last = new Promise((resolve) => (release = resolve))
    this.#asking++
    await before
    const leave = () => {
      this.#asking--
      release()
    }
    return { query: this.#query, release: leave } as PostgresPoolClient
  }

  state(): PoolState {
    return { total: 1, idle: this.#asking === 0 ? 1 : 0, waiting: Math.max(0, this.#asking - 1) }
  }

  /** Nobody has the connection, and all that was committed is in the files, as long as the work takes. */
  async whileStill<T>(work: () => Promise<T>): Promise<T> {
    const client = await this.connect()
    try {
      await this.pglite.exec('checkpoint')
      return await work()
    } finally {
      client.release()
    }
  }

  readonly #query = async (text: string, parameters: unknown[]) => {
    if (parameters.length === 0 && holdsSeveral(text)) {
      await this.pglite.exec(text)
      return { command: '', rowCount: 0, rows: [] }
    }
    const { rows, affectedRows } = await this.pglite.query(text, parameters)
    // Kysely takes the count of changed rows of these commands only; a select has its rows.
    return {
      command: /^\s*(insert|update|delete|merge)/i.exec(text)?.[1]?.toUpperCase() ?? 'SELECT',
      rowCount: affectedRows ?? rows.length,
      rows,
    }
  }

  async end() {
    await this.#last
    if (!this.pglite.closed) await this.pglite.close()
  }
}
