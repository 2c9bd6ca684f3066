import { type Kysely, sql } from 'kysely'

/** A resident's picture, gone with them. Its id is all that tells where it lies, so it is made at random. */
export const up = async (db: Kysely<unknown>) => {
  await sql`create table avatar (
    id text primary key,
    resident_id text not null unique references resident on delete cascade,
    bytes bytea not null,
    created_at timestamptz not null
  )`.execute(db)
}
