import type { Database } from './database'

const selectSessions = (db: Database) =>
  db
    .selectFrom('eventSession')
    .innerJoin('event', 'event.id', 'eventSession.eventId')
    .leftJoin('venue', 'venue.id', 'event.venueId')
    .select([
      'eventSession.id as sessionId',
      'eventSession.startsAt',
      'eventSession.endsAt',
      'event.id as eventId',
      'event.title',
      'event.summary',
      'event.revision',
      'event.cancelledAt',
      'event.updatedAt',
      'venue.name as venueName',
      'venue.address as venueAddress',
    ])
    .where('event.status', '=', 'published')

export type CalendarSessionRow = Awaited<ReturnType<typeof listCalendarSessions>>[number]

/** Sessions of a published event, cancelled or not, in their order. */
export const listCalendarSessions = (db: Database, eventId: string, sessionId?: string) =>
  selectSessions(db)
    .where('event.id', '=', eventId)
    .$if(sessionId !== undefined, (query) => query.where('eventSession.id', '=', sessionId ?? ''))
    .orderBy('eventSession.startsAt')
    .orderBy('eventSession.id')
    .execute()

/** The resident's own; another's is not found. */
export const findCalendarRegistration = (db: Database, residentId: string, id: string) =>
  selectSessions(db)
    .innerJoin('registration', 'registration.sessionId', 'eventSession.id')
    .select([
      'registration.id as registrationId',
      'registration.state',
      'registration.ticketNumber',
      'registration.updatedAt as registrationUpdatedAt',
    ])
    .where('registration.id', '=', id)
    .where('registration.residentId', '=', residentId)
    .executeTakeFirst()

export type CalendarRegistrationRow = NonNullable<Awaited<ReturnType<typeof findCalendarRegistration>>>
