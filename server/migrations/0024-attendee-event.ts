import { type Kysely, sql } from 'kysely'

/** distribution: event. Like the registrations, the people in them lie with the event: see store/distribution.ts. */
const STATEMENTS = [
  `alter table attendee add column event_id text`,
  `update attendee set event_id = registration.event_id from registration
    where registration.id = attendee.registration_id`,
  `alter table attendee alter column event_id set not null`,
  // What is unique within a session is so within its event: on several servers the index has to say so.
  `drop index attendee_once`,
  `create unique index attendee_once on attendee (session_id, person_id, event_id) where is_active`,
  `drop index registration_ticket`,
  `create unique index registration_ticket on registration (session_id, ticket_number, event_id)
    where ticket_number is not null`,
  `drop index registration_entrant`,
  `create unique index registration_entrant on registration (session_id, entrant_code, event_id)
    where entrant_code is not null`,
]

export const up = async (db: Kysely<unknown>) => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
