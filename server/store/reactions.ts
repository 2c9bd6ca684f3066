import { sql } from 'kysely'
import type { Reaction, ReactionTarget } from '../../core/contract/reaction'
import { searchWords } from '../../core/rules/search-text'
import type { Database } from './database'
import type { ReactionKind } from './tables'

/**
 * A change that was being written while the last sync read may carry an earlier time; looking this far back again
 * brings it. Telling a change twice does no harm.
 */
const OVERLAP_MS = 5000

/** What the resident likes and bookmarks, by target; after `since` also what they took back. */
export const listReactions = async (db: Database, residentId: string, since?: Date): Promise<Reaction[]> => {
  const rows = await db
    .selectFrom('reaction')
    .select([
      'target',
      'targetId',
      sql<boolean>`bool_or(kind = 'like' and is_active)`.as('liked'),
      sql<boolean>`bool_or(kind = 'bookmark' and is_active)`.as('bookmarked'),
      sql<Date>`max(changed_at)`.as('changedAt'),
    ])
    .where('residentId', '=', residentId)
    .groupBy(['target', 'targetId'])
    .$if(since !== undefined, (query) =>
      query.having(sql<boolean>`max(changed_at) > ${new Date((since?.getTime() ?? 0) - OVERLAP_MS)}`),
    )
    .$if(since === undefined, (query) => query.having(sql<boolean>`bool_or(is_active)`))
    .orderBy('changedAt')
    .execute()
  return rows.map(({ target, targetId, liked, bookmarked, changedAt }) => ({
    target,
    id: targetId,
    liked,
    bookmarked,
    changedAt: changedAt.toISOString(),
  }))
}

/** Whether every word is in the title or the text of what was reacted to. */
const holds = (words: readonly string[]) => {
  const inNews = words.map((word) => sql`strpos(folded, ${word}) > 0`)
  const inEvent = words.map((word) => sql`strpos(lower(title || ' ' || summary), ${word}) > 0`)
  return sql<boolean>`case target
    when 'news' then exists (
      select 1 from news_search where news_id = target_id and ${sql.join(inNews, sql` and `)})
    else exists (
      select 1 from event where event.id = target_id and ${sql.join(inEvent, sql` and `)})
  end`
}

/** What the resident likes, or has bookmarked, newest first. */
export const listReactedTo = (
  db: Database,
  residentId: string,
  kind: ReactionKind,
  page: { target?: ReactionTarget; q?: string; after?: { changedAt: Date; targetId: string }; limit: number },
) => {
  let rows = db
    .selectFrom('reaction')
    .select(['target', 'targetId', 'changedAt'])
    .where('residentId', '=', residentId)
    .where('kind', '=', kind)
    .where('isActive', '=', true)
    .orderBy('changedAt', 'desc')
    .orderBy('targetId', 'desc')
    .limit(page.limit)
  if (page.target) rows = rows.where('target', '=', page.target)
  const words = searchWords(page.q ?? '')
  if (words.length > 0) rows = rows.where(holds(words))
  if (page.after) {
    const { changedAt, targetId } = page.after
    rows = rows.where(sql<boolean>`(changed_at, target_id) < (${changedAt}, ${targetId})`)
  }
  return rows.execute()
}
