import { type Kysely, sql } from 'kysely'

/** Counts change with every batch of taps: room left in their pages keeps the new version of a row beside the old one. */
const STATEMENTS = [
  `alter table event_session set (fillfactor = 50)`,
  `alter table reaction_count set (fillfactor = 50)`,
]

export const up = async (db: Kysely<unknown>) => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
