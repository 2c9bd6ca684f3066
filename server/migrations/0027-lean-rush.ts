import { type Kysely, sql } from 'kysely'

/**
 * What a sign-up writes is kept lean: a foreign key costs a look for each row, an index a place. Residents are locked
 * while they sign up and while they leave, which takes their rows along, and events are never deleted: nothing is left
 * to be guarded by these keys, which several servers could not guard anyway (store/distribution.ts). The two unique
 * indexes serve those that they replace by their first columns; a resident has too few rows to need an order.
 */
const STATEMENTS = [
  `alter table registration
    drop constraint registration_event_id_fkey,
    drop constraint registration_resident_id_fkey`,
  `alter table notice
    drop constraint notice_resident_id_fkey,
    drop constraint notice_event_id_fkey,
    drop constraint notice_registration_id_fkey`,
  `drop index notice_event`,
  `drop index notice_inbox`,
  `drop index registration_session`,
  `drop index registration_resident`,
  `drop index registration_ticket`,
  `create unique index registration_ticket on registration (session_id, ticket_number, event_id)`,
  `drop index registration_key`,
  `create unique index registration_key on registration (resident_id, idempotency_key)`,
]

export const up = async (db: Kysely<unknown>) => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
