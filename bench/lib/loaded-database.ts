import { type OpenDatabase, openDatabase } from '../../server/store/database'
import { migrate } from '../../server/store/migrate'
import { startPostgres } from '../../tests/database/embedded-postgres'
import { loadArticles } from '../articles/load-articles'

export const ARTICLES = 100_000

export type LoadedDatabase = OpenDatabase & { url: string }

/** For loading and building indexes; what decides how queries run stays as PostgreSQL ships it. */
const PARAMETERS = {
  maintenance_work_mem: '1GB',
  max_wal_size: '8GB',
  wal_level: 'minimal',
  max_wal_senders: '0',
}

const open = async (url: string, withSearchIndex: boolean) => {
  const database = await openDatabase({ databaseUrl: url, dataDir: '' })
  await migrate(database.db)
  const { count } = await database.db
    .selectFrom('newsItem')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (count === ARTICLES) return database
  if (count > 0)
    throw new Error(`BENCH_DATABASE_URL holds ${count} articles: drop them, or name an empty database.`)
  const start = performance.now()
  console.log(`Loading ${ARTICLES.toLocaleString('en')} articles into PostgreSQL; this takes some minutes.`)
  await loadArticles(database.db, { count: ARTICLES, now: new Date(), withSearchIndex })
  console.log(`Loaded in ${Math.round((performance.now() - start) / 1000)} s.`)
  return database
}

/**
 * PostgreSQL with 100,000 articles: one of its own that leaves nothing behind, or the database at
 * BENCH_DATABASE_URL, which is loaded when empty and kept for the next run.
 */
export const openLoadedDatabase = async ({ forSearch }: { forSearch: boolean }): Promise<LoadedDatabase> => {
  const kept = process.env.BENCH_DATABASE_URL
  if (kept) return { ...(await open(kept, true)), url: kept }
  const postgres = await startPostgres({ parameters: PARAMETERS })
  const url = postgres.url('postgres')
  const database = await open(url, forSearch)
  return {
    ...database,
    url,
    close: async () => {
      await database.close()
      await postgres.stop()
    },
  }
}
