import { sql } from 'kysely'
import type { NewsCategory } from '../../core/contract/news-words'
import type { NewsContent } from '../../core/contract/staff-news'
import type { NewsState } from '../../core/contract/staff-news-words'
import { plainText, summaryOf } from '../../core/rules/article-text'
import { searchWords } from '../../core/rules/search-text'
import type { Database, Tx } from './database'
import { holdsWords, indexNews } from './news-search'
import { contentColumns } from './news-versions'

const selectDesk = (db: Database) =>
  db
    .selectFrom('newsItem as n')
    .innerJoin('unit as u', 'u.id', 'n.unitId')
    .leftJoin('media as m', 'm.id', 'n.coverId')
    .leftJoin('officer as creator', 'creator.id', 'n.createdBy')
    .leftJoin('officer as editor', 'editor.id', 'n.updatedBy')
    .innerJoin('reactionCount as c', (join) =>
      join.onRef('c.targetId', '=', 'n.id').on('c.target', '=', 'news'),
    )
    .select([
      'n.id',
      'n.status',
      'n.publishedAt',
      'n.pinnedUntil',
      'n.revision',
      'n.version',
      'n.publishedVersion',
      'n.updatedAt',
      'n.createdBy as creatorId',
      'creator.name as creatorName',
      'n.updatedBy as editorId',
      'editor.name as editorName',
      'n.title',
      'n.category',
      'n.coverId',
      'n.coverAlt',
      'u.id as unitId',
      'u.name as unitName',
      'm.width as coverWidth',
      'm.height as coverHeight',
      'm.color as coverColor',
      'c.likeCount',
      'c.bookmarkCount',
    ])

export type DeskRow = Awaited<ReturnType<ReturnType<typeof selectDesk>['executeTakeFirstOrThrow']>>

export type DeskFilter = {
  /** Only news of these units. */
  unitIds: string[]
  category?: NewsCategory
  query?: string
  /** What this officer wrote, or changed last. */
  officerId?: string
}

const wherePasses = (filter: DeskFilter) => {
  const words = filter.query === undefined ? [] : searchWords(filter.query)
  const { category, officerId } = filter
  return sql<boolean>`n.unit_id = any(${filter.unitIds}::text[])
    and ${category === undefined ? sql`true` : sql`n.category = ${category}`}
    and ${officerId === undefined ? sql`true` : sql`${officerId} in (n.created_by, n.updated_by)`}
    and ${words.length === 0 ? sql`true` : sql`exists (select 1 from news_search as s where s.news_id = n.id and ${holdsWords(words)})`}`
}

const isInState = (state: NewsState, now: Date) => {
  if (state === 'draft' || state === 'archived') return sql<boolean>`n.status = ${state}`
  const hour = state === 'scheduled' ? sql`n.published_at > ${now}` : sql`n.published_at <= ${now}`
  return sql<boolean>`(n.status = 'published' and ${hour})`
}

export type DeskPage = DeskFilter & {
  state?: NewsState
  after?: { updatedAt: Date; id: string }
  limit: number
}

/** Those changed last first. */
export const listDesk = (db: Database, { state, after, limit, ...filter }: DeskPage, now: Date) =>
  selectDesk(db)
    .where(wherePasses(filter))
    .$if(state !== undefined, (query) => query.where(isInState(state ?? 'draft', now)))
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('n.updatedAt', 'n.id'), '<', eb.tuple(after?.updatedAt ?? now, after?.id ?? '')),
      ),
    )
    .orderBy('n.updatedAt', 'desc')
    .orderBy('n.id', 'desc')
    .limit(limit)
    .execute()

/** How many there are in each state. */
export const countDesk = (
  db: Database,
  filter: DeskFilter,
  now: Date,
): Promise<Record<NewsState, number>> => {
  const count = (state: NewsState) => sql<number>`count(*) filter (where ${isInState(state, now)})`
  return db
    .selectFrom('newsItem as n')
    .select([
      count('draft').as('draft'),
      count('scheduled').as('scheduled'),
      count('published').as('published'),
      count('archived').as('archived'),
    ])
    .where(wherePasses(filter))
    .executeTakeFirstOrThrow()
}

export const findDesk = (db: Database, id: string) => selectDesk(db).where('n.id', '=', id).executeTakeFirst()

/** Its row, held until the transaction ends. */
export const lockNews = (tx: Tx, id: string) =>
  tx
    .selectFrom('newsItem')
    .select([
      'id',
      'status',
      'unitId',
      'title',
      'publishedAt',
      'pinnedUntil',
      'revision',
      'version',
      'publishedVersion',
      'updatedAt',
      'updatedBy',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Makes this what residents read of the item, or would, and find it by. */
export const writePublicContent = async (tx: Tx, newsId: string, content: NewsContent) => {
  await tx
    .updateTable('newsItem')
    .set({ ...contentColumns(content), summary: summaryOf(content.body) })
    .where('id', '=', newsId)
    .execute()
  await indexNews(tx, newsId, content.title, plainText(content.body))
}

/** The latest version as residents would read it. */
export const findLatestNews = async (db: Database, id: string) => {
  const row = await db
    .selectFrom('newsItem as n')
    .innerJoin('newsVersion as v', (join) =>
      join.onRef('v.newsId', '=', 'n.id').onRef('v.number', '=', 'n.version'),
    )
    .innerJoin('unit as u', 'u.id', 'v.unitId')
    .leftJoin('media as m', 'm.id', 'v.coverId')
    .leftJoin('event as e', 'e.id', 'v.relatedEventId')
    .innerJoin('reactionCount as c', (join) =>
      join.onRef('c.targetId', '=', 'n.id').on('c.target', '=', 'news'),
    )
    .select([
      'n.id',
      'n.publishedAt',
      'v.title',
      'v.category',
      'v.body',
      'v.coverId',
      'v.coverAlt',
      'u.id as unitId',
      'u.name as unitName',
      'm.width as coverWidth',
      'm.height as coverHeight',
      'm.color as coverColor',
      'e.id as eventId',
      'e.title as eventTitle',
      'c.likeCount',
      'c.bookmarkCount',
    ])
    .where('n.id', '=', id)
    .executeTakeFirst()
  return row && { ...row, summary: summaryOf(row.body) }
}
