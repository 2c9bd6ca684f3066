import { CompiledQuery } from 'kysely'
import type { Database } from '../store/database'
import { JOB_NAMES, type JobName } from './job'

/** Jobs by what became of them; those that failed for good stay for a week. */
export type QueueDepth = { name: JobName; waiting: number; active: number; failed: number }

type Row = Omit<QueueDepth, 'name'> & { name: string }

/** Of all processes together; nothing where no server has run jobs yet. */
export const readQueueDepth = async (db: Database): Promise<QueueDepth[]> => {
  const plain = db.withoutPlugins()
  const installed = await plain.executeQuery<{ name: string | null }>(
    CompiledQuery.raw(`select to_regclass('pgboss.job')::text as name`),
  )
  if (!installed.rows[0]?.name) return []
  const { rows } = await plain.executeQuery<Row>(
    CompiledQuery.raw(`
      select name,
        count(*) filter (where state in ('created', 'retry'))::int as waiting,
        count(*) filter (where state = 'active')::int as active,
        count(*) filter (where state = 'failed')::int as failed
      from pgboss.job group by name`),
  )
  return JOB_NAMES.map((name) => {
    const { waiting = 0, active = 0, failed = 0 } = rows.find((row) => row.name === name) ?? {}
    return { name, waiting, active, failed }
  })
}
