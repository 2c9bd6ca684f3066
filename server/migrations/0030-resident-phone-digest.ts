import { type Kysely, sql } from 'kysely'

/** A resident who phones is found by their number, which is sealed: by a keyed digest of it. */
const STATEMENTS = [
  `alter table resident add column phone_digest text`,
  `create index resident_phone on resident (phone_digest) where phone_digest is not null`,
]

export const up = async (db: Kysely<unknown>) => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
