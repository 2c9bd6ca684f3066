import { type RawBuilder, sql } from 'kysely'
import type { Database, Tx } from './database'

type Begun = { id: string; startsAt: Date }

/** The latest article that tells of the event, published since it began. */
export const findPublicRecap = async (db: Database | Tx, event: Begun, now: Date) => {
  const row = await db
    .selectFrom('newsItem')
    .select(['id', 'title'])
    .where('relatedEventId', '=', event.id)
    .where('status', '=', 'published')
    .where('publishedAt', '>=', event.startsAt)
    .where('publishedAt', '<=', now)
    .orderBy('publishedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Whether a news item tells of an event that began then: published since, or written since and not put away. */
const tellsSince = (startsAt: RawBuilder<unknown>) => sql<boolean>`(status != 'archived'
  and case status when 'published' then published_at else created_at end >= ${startsAt})`

/**
 * The article that officers go on with to tell of the event: what is public if there is any, else the latest that was
 * written since the event began and is not put away.
 */
export const findRecap = async (db: Database | Tx, event: Begun) => {
  const row = await db
    .selectFrom('newsItem')
    .select(['id', 'title', 'status', 'publishedAt'])
    .where('relatedEventId', '=', event.id)
    .where(tellsSince(sql`${event.startsAt}`))
    .orderBy(sql`status = 'published'`, 'desc')
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Of two who begin a recap at once the second waits here; who signs up does not. */
export const lockForRecap = async (tx: Tx, eventId: string) => {
  await tx.selectFrom('event').select('id').where('id', '=', eventId).forNoKeyUpdate().execute()
}

/** Events of these units that ended since then and of which nothing is told yet, with the people who came. */
export const listUntold = (db: Database, unitIds: string[], since: Date, now: Date) =>
  db
    .selectFrom('event as e')
    .select(['e.id', 'e.title', 'e.startsAt', 'e.endsAt'])
    .select(
      sql<number>`(select count(*)::int from event_session s
        join attendee a on a.session_id = s.id and a.is_active and a.checked_in_at is not null
        where s.event_id = e.id)`.as('came'),
    )
    .where('e.unitId', 'in', unitIds)
    .where('e.status', '=', 'published')
    .where('e.cancelledAt', 'is', null)
    .where('e.endsAt', '>', since)
    .where('e.endsAt', '<=', now)
    .where(
      sql<boolean>`not exists (
        select from news_item where related_event_id = e.id and ${tellsSince(sql`e.starts_at`)}
      )`,
    )
    .orderBy('e.endsAt', 'desc')
    .orderBy('e.id')
    .execute()
