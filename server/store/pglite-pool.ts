import type { PGlite } from '@electric-sql/pglite'
import type { PostgresPool, PostgresPoolClient } from 'kysely'

/** pg-boss sends several statements in one text, which PGlite takes by another call, and without parameters only. */
const holdsSeveral = (text: string) => /;\s*\S/.test(text)

/**
 * PGlite as the pool of one connection that it is, so that Kysely's PostgreSQL dialect serves both databases.
 * Whoever connects has the connection alone until release: statements of two transactions never mix.
 */
export class PglitePool implements PostgresPool {
  #last: Promise<void> = Promise.resolve()

  constructor(private readonly pglite: PGlite) {}

  async connect(): Promise<PostgresPoolClient> {
    let release = () => {}
    const before = this.#last
    this.#last = new Promise((resolve) => (release = resolve))
    await before
    return { query: this.#query, release } as PostgresPoolClient
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
