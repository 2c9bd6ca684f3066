import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely'
import { types } from 'pg'
import { PglitePool } from './pglite-pool'
import { type PoolState, type PostgresOptions, SturdyPool } from './postgres-pool'
import type { Tables } from './tables'

export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>

export type OpenDatabase = {
  db: Database
  kind: 'pglite' | 'postgres'
  pool: () => PoolState
  /** Does the work while nothing is asked of the embedded database, with all of it in its files. */
  whileStill?: <T>(work: () => Promise<T>) => Promise<T>
  close(): Promise<void>
}

// count(*) and sums: ours stay far below 2^53.
types.setTypeParser(types.builtins.INT8, Number)

const open = (pool: PglitePool | SturdyPool, kind: OpenDatabase['kind']): OpenDatabase => {
  const db: Database = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return { db, kind, pool: () => pool.state(), close: () => db.destroy() }
}

export const wrapPglite = (pglite: PGlite): OpenDatabase => {
  const pool = new PglitePool(pglite)
  return { ...open(pool, 'pglite'), whileStill: (work) => pool.whileStill(work) }
}

export const openPostgres = (options: PostgresOptions) => open(new SturdyPool(options), 'postgres')

/** PostgreSQL when a URL is given, else the embedded database in a folder of `dataDir`. */
export const openDatabase = async (options: {
  databaseUrl: string | null
  dataDir: string
  statementTimeoutMs?: number
}): Promise<OpenDatabase> => {
  const { databaseUrl, statementTimeoutMs = 0 } = options
  if (databaseUrl) return openPostgres({ url: databaseUrl, statementTimeoutMs })
  const folder = path.join(options.dataDir, 'database')
  await mkdir(folder, { recursive: true })
  const pglite = await PGlite.create(folder, { parsers: { 20: Number } })
  await pglite.exec('set random_page_cost = 1.1')
  return wrapPglite(pglite)
}
