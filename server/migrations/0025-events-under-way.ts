import { type Kysely, sql } from 'kysely'

/** Which events are under way, asked by every list of what is ahead; few, however many there were. */
export const up = async (db: Kysely<unknown>) => {
  await sql`create index event_under_way on event using gist (tstzrange(starts_at, greatest(starts_at, ends_at)))
    where status = 'published'`.execute(db)
}
