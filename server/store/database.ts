import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { CamelCasePlugin, Kysely, type PostgresPool, PostgresDialect, type Transaction } from 'kysely'
import { Pool, types } from 'pg'
import { PglitePool } from './pglite-pool'
import type { Tables } from './tables'

export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>

export type OpenDatabase = { db: Database; kind: 'pglite' | 'postgres'; close(): Promise<void> }

// count(*) and sums: ours stay far below 2^53.
types.setTypeParser(types.builtins.INT8, Number)

const open = (pool: PostgresPool, kind: OpenDatabase['kind']): OpenDatabase => {
  const db: Database = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return { db, kind, close: () => db.destroy() }
}

export const wrapPglite = (pglite: PGlite) => open(new PglitePool(pglite), 'pglite')

/** PostgreSQL when a URL is given, else the embedded database in a folder of `dataDir`. */
export const openDatabase = async (options: { databaseUrl: string | null; dataDir: string }) => {
  if (options.databaseUrl) {
    // Planner settings for search: the index is on fast storage, so reading it at random is not four times dearer.
    const pool = new Pool({
      connectionString: options.databaseUrl,
      max: 20,
      connectionTimeoutMillis: 5000,
      options: '-c random_page_cost=1.1',
    })
    // A lost idle connection is reported here; without a listener it would end the process.
    pool.on('error', () => {})
    return open(pool, 'postgres')
  }
  const folder = path.join(options.dataDir, 'database')
  await mkdir(folder, { recursive: true })
  const pglite = await PGlite.create(folder, { parsers: { 20: Number } })
  await pglite.exec('set random_page_cost = 1.1')
  return wrapPglite(pglite)
}
