import { type Kysely, sql } from 'kysely'

/** distribution: resident. The units whose news a resident reads together. */
export const up = async (db: Kysely<unknown>) => {
  await sql`create table follow (
    resident_id text not null references resident on delete cascade,
    unit_id text not null references unit on delete cascade,
    followed_at timestamptz not null,
    primary key (resident_id, unit_id)
  )`.execute(db)
}
