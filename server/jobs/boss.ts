import { CompiledQuery } from 'kysely'
import PgBoss from 'pg-boss'
import type { Database } from '../store/database'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const OPTIONS = {
  schema: 'pgboss',
  schedule: false,
  maintenanceIntervalSeconds: MINUTE,
  // The slot of a job that is done keeps the other processes from doing it again, so it stays for a day.
  archiveCompletedAfterSeconds: DAY,
  archiveFailedAfterSeconds: 7 * DAY,
  deleteAfterSeconds: HOUR,
} as const satisfies PgBoss.ConstructorOptions

const QUEUE = {
  // One waits at most, any number run: a process that died in the middle must not hold back the next run.
  policy: 'short',
  retryLimit: 3,
  retryDelay: 5,
  retryBackoff: true,
  // Of a job whose process died: another takes it up after this.
  expireInSeconds: 5 * MINUTE,
  retentionMinutes: HOUR / MINUTE,
} as const

type Connection = Pick<Database, 'executeQuery'>

/** A text of several statements begins a transaction of its own, which an error leaves open. */
const beginsTransaction = (text: string) => /^\s*begin\b/i.test(text)

const execute = async (connection: Connection, text: string, values: unknown[] = []) => {
  try {
    return await connection.executeQuery<unknown>(CompiledQuery.raw(text, values))
  } catch (error) {
    if (beginsTransaction(text)) await connection.executeQuery(CompiledQuery.raw('rollback'))
    throw error
  }
}

/**
 * Makes or updates the schema and the queues. The library's own lock does not keep processes that do so at the same
 * moment apart (both find nothing; two new queues deadlock), so one of ours is held over all of it.
 */
const prepare = (db: Database, names: readonly string[]) =>
  db.connection().execute(async (connection) => {
    const boss = new PgBoss({
      ...OPTIONS,
      db: { executeSql: (text, values: unknown[]) => execute(connection, text, values) },
      supervise: false,
    })
    await execute(connection, `select pg_advisory_lock(hashtext('pgboss'))`)
    try {
      await boss.start()
      for (const name of names) await boss.createQueue(name, { name, ...QUEUE })
    } finally {
      await boss.stop({ graceful: false })
      await execute(connection, `select pg_advisory_unlock(hashtext('pgboss'))`)
    }
  })

/**
 * The queue, in a schema of its own over our own pool: the embedded database has no second connection to give, so
 * nothing may be asked of it within a transaction. It only keeps jobs: the library's workers leave the ends of jobs
 * unawaited, so that a database that goes away would end the process.
 */
export const startBoss = async (
  db: Database,
  names: readonly string[],
  onError: (error: Error) => void,
): Promise<PgBoss> => {
  const plain = db.withoutPlugins()
  await prepare(plain, names)
  const boss = new PgBoss({
    ...OPTIONS,
    db: {
      executeSql: (text, values: unknown[]) =>
        plain.connection().execute((connection) => execute(connection, text, values)),
    },
    migrate: false,
  })
  boss.on('error', onError)
  return boss.start()
}
