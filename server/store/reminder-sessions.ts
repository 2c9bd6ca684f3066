import type { Database, Tx } from './database'

/** Sessions that begin within the time, of events that take place. */
export const listComingSessions = (db: Database, from: Date, until: Date) =>
  db
    .selectFrom('eventSession')
    .innerJoin('event', 'event.id', 'eventSession.eventId')
    .leftJoin('venue', 'venue.id', 'event.venueId')
    .select([
      'eventSession.id',
      'eventSession.eventId',
      'eventSession.startsAt',
      'event.title as eventTitle',
      'venue.name as venueName',
    ])
    .where('eventSession.startsAt', '>', from)
    .where('eventSession.startsAt', '<=', until)
    .where('event.cancelledAt', 'is', null)
    .where('event.status', '=', 'published')
    .orderBy('eventSession.startsAt')
    .execute()

export type ComingSession = Awaited<ReturnType<typeof listComingSessions>>[number]

/** Who has a seat, signed up before `registeredBefore`, and has not been told of `key` yet. */
export const listUntold = (
  tx: Tx,
  sessionId: string,
  { key, registeredBefore, limit }: { key: string; registeredBefore: Date; limit: number },
) =>
  tx
    .selectFrom('registration')
    .select(['registration.id', 'registration.residentId'])
    .where('registration.sessionId', '=', sessionId)
    .where('registration.state', '=', 'confirmed')
    .where('registration.createdAt', '<', registeredBefore)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('notice')
            .select('notice.id')
            .whereRef('notice.residentId', '=', 'registration.residentId')
            .where('notice.key', '=', key),
        ),
      ),
    )
    .orderBy('registration.id')
    .limit(limit)
    .execute()
