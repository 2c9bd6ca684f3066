import { type Kysely, sql } from 'kysely'

/** Registrations that wait, beside the people in them: the place of the next one is known without counting. */
export const up = async (db: Kysely<unknown>) => {
  await sql`
    alter table event_session
      add column waitlist_parties integer not null default 0,
      add constraint waitlist_parties_within_people check (waitlist_parties between 0 and waitlist_count)`.execute(
    db,
  )
}
