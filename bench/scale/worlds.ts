import { sql } from 'kysely'
import { Client } from 'pg'
import { type OpenDatabase, openDatabase } from '../../server/store/database'
import { migrate } from '../../server/store/migrate'
import { startPostgres } from '../../tests/database/embedded-postgres'
import { loadWorld, type Size } from './load-world'

export const WHOLE: Size = { residents: 1_000_000, articles: 100_000, events: 10_000, reactions: 5_000_000 }
export const HUNDREDTH: Size = { residents: 10_000, articles: 1_000, events: 100, reactions: 50_000 }

export type Worlds = { whole: OpenDatabase; hundredth: OpenDatabase; close(): Promise<void> }

/** The memory that anybody would give PostgreSQL at that size; the rest is for loading. */
const PARAMETERS = {
  shared_buffers: '2GB',
  maintenance_work_mem: '1GB',
  max_wal_size: '16GB',
  wal_level: 'minimal',
  max_wal_senders: '0',
}

const exists = async (client: Client, database: string) => {
  const { rows } = await client.query('select from pg_database where datname = $1', [database])
  return rows.length > 0
}

const open = async (serverUrl: string, database: string, size: Size): Promise<OpenDatabase> => {
  const url = new URL(serverUrl)
  const client = new Client(serverUrl)
  await client.connect()
  const isLoaded = await exists(client, database)
  if (!isLoaded) await client.query(`create database ${database}`)
  await client.end()
  url.pathname = `/${database}`
  const opened = await openDatabase({ databaseUrl: url.href, dataDir: '' })
  await migrate(opened.db)
  if (!isLoaded) await loadWorld(opened.db, size)
  return opened
}

/** Reads what is asked at random later: that a disk is slower than memory is true of any size. */
const warm = ({ db }: OpenDatabase) =>
  db.connection().execute(async (connection) => {
    await sql`set enable_seqscan = off`.execute(connection)
    await sql`select sum(length(body::text)) from news_item where id > ''`.execute(connection)
    await sql`select sum(length(folded)) from news_search where news_id > ''`.execute(connection)
    await sql`select count(is_active) from reaction where resident_id > ''`.execute(connection)
    await sql`select count(resident_id) from reaction where kind = 'bookmark' and is_active and resident_id > ''`.execute(
      connection,
    )
    await sql`select count(expires_at) from login_session where token_hash > ''`.execute(connection)
    await sql`select count(nickname) from resident where id > ''`.execute(connection)
    await sql`select sum(like_count) from reaction_count where target > ''`.execute(connection)
    await sql`reset enable_seqscan`.execute(connection)
  })

/** Those of an earlier run on kept databases, whose residents sign up again. */
const forgetSignUps = ({ db }: OpenDatabase) =>
  db.deleteFrom('registration').where('id', 'not like', 'bench-%').execute()

const openBoth = async (serverUrl: string) => {
  const hundredth = await open(serverUrl, 'mulin_scale_hundredth', HUNDREDTH)
  const whole = await open(serverUrl, 'mulin_scale_whole', WHOLE)
  for (const world of [hundredth, whole]) {
    await forgetSignUps(world)
    await warm(world)
  }
  return { whole, hundredth }
}

/**
 * Both sizes on one PostgreSQL: one of its own that leaves nothing behind, or the server at BENCH_SERVER_URL, where
 * the databases are made and filled the first time and kept for the next run. Half a filled one has to be dropped.
 */
export const openWorlds = async (): Promise<Worlds> => {
  const kept = process.env.BENCH_SERVER_URL
  const postgres = kept ? null : await startPostgres({ parameters: PARAMETERS })
  const worlds = await openBoth(kept ?? postgres?.url('postgres') ?? '')
  return {
    ...worlds,
    close: async () => {
      await worlds.hundredth.close()
      await worlds.whole.close()
      await postgres?.stop()
    },
  }
}
