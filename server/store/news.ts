import { expressionBuilder } from 'kysely'
import { searchWords } from '../../core/rules/search-text'
import type { NewsCategory } from '../../core/contract/news-words'
import type { Database, Tx } from './database'
import { newestMatches } from './news-search'
import type { Tables } from './tables'
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

const { eb } = expressionBuilder<Tables & { n: Tables['newsItem'] }, 'n'>()

/** What is published by `now` and passes the filter, but for its query. */
const isWanted = async (db: Database, { unitId, category, after }: NewsFilter, now: Date) => {
  const conditions = [eb('n.status', '=', 'published'), eb('n.publishedAt', '<=', now)]
  if (category) conditions.push(eb('n.category', '=', category))
  if (unitId) conditions.push(eb('n.unitId', 'in', [unitId, ...(await unitIdsBelow(db, [unitId]))]))
  if (after) {
    const place = eb.tuple(after.publishedAt, after.id)
    conditions.push(eb(eb.refTuple('n.publishedAt', 'n.id'), '<', place))
  }
  return eb.and(conditions)
}

/** Newest first; with a query also the bodies, for the excerpts. */
export const listNews = async (db: Database, filter: NewsFilter, now: Date) => {
  const wanted = await isWanted(db, filter, now)
  const newestFirst = selectNews(db).orderBy('n.publishedAt', 'desc').orderBy('n.id', 'desc')
  if (filter.query === undefined) return newestFirst.where(wanted).limit(filter.limit).execute()
  const ids = await newestMatches(db, wanted, searchWords(filter.query), filter.limit)
  return ids.length === 0 ? [] : newestFirst.select('n.body').where('n.id', 'in', ids).execute()
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
