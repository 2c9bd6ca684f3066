import { sql } from 'kysely'
import type { Database } from './database'

/** All limits count by the minute. */
export const WINDOW_SECONDS = 60

const WINDOW = sql`floor(extract(epoch from clock_timestamp()) / ${sql.lit(WINDOW_SECONDS)})::bigint`

/**
 * Takes some of the requests of this window of time, and answers how many had been taken before, by whichever process.
 * The window is the database's: the processes' clocks may differ.
 */
export const takeRequests = async (
  db: Database,
  { key, count }: { key: string; count: number },
): Promise<number> => {
  const { rows } = await sql<{ taken: number }>`
    insert into request_count as counted (key, window_number, taken)
    values (${key}, ${WINDOW}, ${count}::int)
    on conflict (key) do update set
      window_number = excluded.window_number,
      taken = excluded.taken + case when counted.window_number = excluded.window_number then counted.taken else 0 end
    returning taken`.execute(db)
  return (rows[0]?.taken ?? count) - count
}

/** Those of windows that are over. */
export const deleteOldCounts = async (db: Database) => {
  await sql`delete from request_count where window_number < ${WINDOW} - 1`.execute(db)
}
