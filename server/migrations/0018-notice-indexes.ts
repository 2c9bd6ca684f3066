import { type Kysely, sql } from 'kysely'

/** A notice is written in the rush and read later: what is looked for rarely gets no index that each must feed. */
const STATEMENTS = [
  `drop index notice_under_way`,
  `drop index notice_unread`,
  `create index notice_sending on notice (resident_id) where delivery = 'sending'`,
]

export const up = async (db: Kysely<unknown>) => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
