import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  // The entrants as they were when the window closed: what the published hash is of.
  `alter table draw
    add column entrants jsonb,
    add column entrants_at timestamptz,
    drop column seats`,
  `create unique index registration_entrant on registration (session_id, entrant_code)
    where entrant_code is not null`,
  // A check-in that an officer took back stays so, also when the device that took it sends it once more.
  `alter table attendee add column check_in_undone_at timestamptz`,
]

export const up = async (db: Kysely<unknown>) => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
