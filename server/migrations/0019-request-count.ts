import { type Kysely, sql } from 'kysely'

/**
 * distribution: key. Requests that the processes have taken out of what a resident or an address may send in a
 * minute. Unlogged: it is written fast, and a crash that forgets it lets everybody begin anew.
 */
export const up = async (db: Kysely<unknown>) => {
  await sql`create unlogged table request_count (
    key text primary key,
    window_number bigint not null,
    taken integer not null
  )`.execute(db)
}
