import { sql } from 'kysely'
import { EXPECTED_STATES } from '../../core/rules/check-in'
import type { Database } from './database'
import { shanghaiDate } from './shanghai-date'

/** People who were signed up for events of these units, by day. */
export const countSignUps = (db: Database, unitIds: string[], since: Date) =>
  db
    .selectFrom('event as e')
    .innerJoin('eventSession as s', 's.eventId', 'e.id')
    .innerJoin('registration as r', 'r.sessionId', 's.id')
    .select([
      shanghaiDate('r.createdAt', 'YYYY-MM-DD').as('day'),
      sql<number>`sum(r.party_size)::int`.as('people'),
    ])
    .where('e.unitId', 'in', unitIds)
    // Nobody signs up for what is over: this spares reading the events of all years.
    .where('e.endsAt', '>', since)
    .where('r.createdAt', '>=', since)
    .groupBy(sql`1`)
    .execute()

/** Only of sessions in which anybody was checked in: of the others nobody knows who came. */
export const countAttendance = (db: Database, unitIds: string[], since: Date, now: Date) => {
  const sessions = db
    .selectFrom('event as e')
    .innerJoin('eventSession as s', 's.eventId', 'e.id')
    .innerJoin('registration as r', 'r.sessionId', 's.id')
    .innerJoin('attendee as a', 'a.registrationId', 'r.id')
    .select([
      shanghaiDate('s.startsAt', 'YYYY-MM').as('month'),
      sql<number>`count(*)`.as('seats'),
      sql<number>`count(a.checked_in_at)`.as('came'),
    ])
    .where('e.unitId', 'in', unitIds)
    .where('e.status', '=', 'published')
    .where('e.cancelledAt', 'is', null)
    .where('s.startsAt', '>=', since)
    .where('s.endsAt', '<=', now)
    .where('r.state', 'in', EXPECTED_STATES)
    .where('a.withdrawnAt', 'is', null)
    .groupBy('s.id')
    .having(sql<boolean>`count(a.checked_in_at) > 0`)
  return db
    .selectFrom(sessions.as('session'))
    .select(['month', sql<number>`sum(seats)::int`.as('seats'), sql<number>`sum(came)::int`.as('came')])
    .groupBy('month')
    .execute()
}

/** What was published, and the likes and bookmarks it has by now. */
export const countReading = (db: Database, unitIds: string[], since: Date, now: Date) =>
  db
    .selectFrom('newsItem as n')
    .innerJoin('reactionCount as c', (join) =>
      join.onRef('c.targetId', '=', 'n.id').on('c.target', '=', 'news'),
    )
    .select([
      shanghaiDate('n.publishedAt', 'YYYY-MM').as('month'),
      sql<number>`count(*)::int`.as('articles'),
      sql<number>`sum(c.like_count)::int`.as('likes'),
      sql<number>`sum(c.bookmark_count)::int`.as('bookmarks'),
    ])
    .where('n.unitId', 'in', unitIds)
    .where('n.status', '=', 'published')
    .where('n.publishedAt', '>=', since)
    .where('n.publishedAt', '<=', now)
    .groupBy(sql`1`)
    .execute()
