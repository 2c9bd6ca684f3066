import { sql } from 'kysely'
import type { Database, Tx } from './database'

/**
 * Gives ticket numbers to registrations that have a seat from now on, in the order given; who has one keeps it.
 * The session must be locked: numbers count up within it and are never given twice.
 */
export const assignTickets = async (
  tx: Tx,
  sessionId: string,
  registrationIds: readonly string[],
): Promise<void> => {
  if (registrationIds.length === 0) return
  await sql`
    with fresh as (
      select r.id, row_number() over (order by wanted.place) as nth
      from unnest(${registrationIds}::text[]) with ordinality as wanted (id, place)
      join registration r on r.id = wanted.id
      where r.session_id = ${sessionId} and r.ticket_number is null
    ), counted as (
      update event_session
      set last_ticket_number = last_ticket_number + (select count(*) from fresh)
      where id = ${sessionId}
      returning last_ticket_number - (select count(*) from fresh) as before
    )
    update registration set ticket_number = counted.before + fresh.nth
    from fresh, counted where registration.id = fresh.id`.execute(tx)
}

/** What a ticket shows besides its registration. */
export const findTicket = (db: Database, registrationId: string) =>
  db
    .selectFrom('registration')
    .innerJoin('eventSession', 'eventSession.id', 'registration.sessionId')
    .innerJoin('event', 'event.id', 'registration.eventId')
    .select(['registration.ticketNumber', 'eventSession.startsAt', 'eventSession.endsAt', 'event.title'])
    .where('registration.id', '=', registrationId)
    .executeTakeFirst()
