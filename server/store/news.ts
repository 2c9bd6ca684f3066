import { sql } from 'kysely'
import { searchWords } from '../../core/rules/search-text'
import type { NewsCategory } from '../../core/contract/news-words'
import type { Database, Tx } from './database'
import { matchesSearch } from './news-search'
import { unitIdsBelow } from './units'

const selectNews = (db: Database | Tx) =>
  db
    .selectFrom('newsItem as n')
    .innerJoin('unit as u', 'u.id', 'n.unitId')
    .leftJoin('media as m', 'm.id', 'n.coverId')
    .innerJoin('reactionCount as c', (join) =>
      join.onRef('c.targetId', '=', 'n.id').on('c.target', '=', 'news'),
    )
    .select([
      'n.id',
      'n.title',
      'n.summary',
      'n.category',
      'n.publishedAt',
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

export type NewsRow = Awaited<ReturnType<ReturnType<typeof selectNews>['executeTakeFirstOrThrow']>>

export type NewsFilter = {
  unitId?: string
  category?: NewsCategory
  query?: string
  after?: { publishedAt: Date; id: string }
  limit: number
}

/** Published by `now`, newest first; with a query also the bodies, for the excerpts. */
export const listNews = async (db: Database, filter: NewsFilter, now: Date) => {
  let rows = selectNews(db)
    .where('n.status', '=', 'published')
    .where('n.publishedAt', '<=', now)
    .orderBy('n.publishedAt', 'desc')
    .orderBy('n.id', 'desc')
    .limit(filter.limit)
    .$if(filter.query !== undefined, (query) => query.select('n.body'))
  if (filter.after) {
    const { publishedAt, id } = filter.after
    rows = rows.where(sql<boolean>`(n.published_at, n.id) < (${publishedAt}, ${id})`)
  }
  if (filter.category) rows = rows.where('n.category', '=', filter.category)
  if (filter.unitId)
    rows = rows.where('n.unitId', 'in', [filter.unitId, ...(await unitIdsBelow(db, [filter.unitId]))])
  if (filter.query !== undefined) {
    rows = rows
      .innerJoin('newsSearch as s', 's.newsId', 'n.id')
      .where(matchesSearch(searchWords(filter.query)))
  }
  return rows.execute()
}

export const findNews = (db: Database, id: string, now: Date) =>
  selectNews(db)
    .select('n.body')
    .where('n.id', '=', id)
    .where('n.status', '=', 'published')
    .where('n.publishedAt', '<=', now)
    .executeTakeFirst()

/** In no particular order; those no longer public are left out. */
export const newsByIds = async (db: Database, ids: string[], now: Date): Promise<NewsRow[]> =>
  ids.length === 0
    ? []
    : selectNews(db)
        .where('n.id', 'in', ids)
        .where('n.status', '=', 'published')
        .where('n.publishedAt', '<=', now)
        .execute()
