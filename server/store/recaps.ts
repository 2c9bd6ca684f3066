import { sql } from 'kysely'
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

/**
 * The article that officers go on with to tell of the event: what is public if there is any, else the latest that was
 * written since the event began and is not put away.
 */
export const findRecap = async (db: Database | Tx, event: Begun) => {
  const row = await db
    .selectFrom('newsItem')
    .select(['id', 'title', 'status', 'publishedAt'])
    .where('relatedEventId', '=', event.id)
    .where('status', '!=', 'archived')
    .where(
      sql<boolean>`case status when 'published' then published_at else created_at end >= ${event.startsAt}`,
    )
    .orderBy(sql`status = 'published'`, 'desc')
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
