import { expressionBuilder, type NotNull } from 'kysely'
import type { NewsCategory } from '../../core/contract/news-words'
import { PINNED_SHOWN } from '../../core/contract/staff-news-words'
import { searchWords } from '../../core/rules/search-text'
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
      'n.pinnedUntil',
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
    // Only what has its day is public.
    .$narrowType<{ publishedAt: NotNull }>()

type BareNewsRow = Awaited<ReturnType<ReturnType<typeof selectNews>['executeTakeFirstOrThrow']>>

/** `isPinned`: it stands on top of the list. */
export type NewsRow = Omit<BareNewsRow, 'pinnedUntil'> & { isPinned: boolean }

const isPinnedAt = (now: Date) => {
  return <Row extends { pinnedUntil: Date | null }>({ pinnedUntil, ...row }: Row) => ({
    ...row,
    isPinned: pinnedUntil !== null && pinnedUntil > now,
  })
}

const inPlace = <Row extends { pinnedUntil: Date | null }>({ pinnedUntil: _, ...row }: Row) => ({
  ...row,
  isPinned: false,
})

export type NewsFilter = {
  /** Of these units and all below them. */
  unitIds?: readonly string[]
  category?: NewsCategory
  query?: string
  after?: { publishedAt: Date; id: string }
  limit: number
}

const { eb } = expressionBuilder<Tables & { n: Tables['newsItem'] }, 'n'>()

/** What is published by `now` in those units and that category. */
const isWanted = async (db: Database, { unitIds, category }: NewsFilter, now: Date) => {
  const conditions = [eb('n.status', '=', 'published'), eb('n.publishedAt', '<=', now)]
  if (category) conditions.push(eb('n.category', '=', category))
  if (unitIds) conditions.push(eb('n.unitId', 'in', [...unitIds, ...(await unitIdsBelow(db, unitIds))]))
  return eb.and(conditions)
}

const isAfter = ({ after }: NewsFilter) =>
  after ? eb(eb.refTuple('n.publishedAt', 'n.id'), '<', eb.tuple(after.publishedAt, after.id)) : eb.lit(true)

const newestFirst = (db: Database) => selectNews(db).orderBy('n.publishedAt', 'desc').orderBy('n.id', 'desc')

/** Pinned news stand on top of the first page and nowhere else. */
const listWithPinned = async (db: Database, filter: NewsFilter, now: Date): Promise<NewsRow[]> => {
  const wanted = await isWanted(db, filter, now)
  const pinned = await newestFirst(db)
    .where(wanted)
    .where('n.pinnedUntil', '>', now)
    .limit(PINNED_SHOWN)
    .execute()
  const top = filter.after ? [] : pinned.slice(0, filter.limit)
  const rest = await newestFirst(db)
    .where(wanted)
    .where(isAfter(filter))
    .$if(pinned.length > 0, (query) =>
      query.where(
        'n.id',
        'not in',
        pinned.map(({ id }) => id),
      ),
    )
    .limit(filter.limit - top.length)
    .execute()
  return [...top.map(isPinnedAt(now)), ...rest.map(inPlace)]
}

/** Newest first; with a query also the bodies, for the excerpts. */
export const listNews = async (db: Database, filter: NewsFilter, now: Date) => {
  if (filter.query === undefined) return listWithPinned(db, filter, now)
  const wanted = eb.and([await isWanted(db, filter, now), isAfter(filter)])
  const ids = await newestMatches(db, wanted, searchWords(filter.query), filter.limit)
  if (ids.length === 0) return []
  const rows = await newestFirst(db).select('n.body').where('n.id', 'in', ids).execute()
  return rows.map(inPlace)
}

/** With the event it tells of, as long as that is public. */
export const findNews = async (db: Database, id: string, now: Date) => {
  const row = await selectNews(db)
    .leftJoin('event as e', (join) =>
      join.onRef('e.id', '=', 'n.relatedEventId').on('e.status', '=', 'published'),
    )
    .select(['n.body', 'e.id as eventId', 'e.title as eventTitle'])
    .where('n.id', '=', id)
    .where('n.status', '=', 'published')
    .where('n.publishedAt', '<=', now)
    .executeTakeFirst()
  return row && isPinnedAt(now)(row)
}

/** In no particular order; those no longer public are left out. */
export const newsByIds = async (db: Database, ids: string[], now: Date): Promise<NewsRow[]> => {
  if (ids.length === 0) return []
  const rows = await selectNews(db)
    .where('n.id', 'in', ids)
    .where('n.status', '=', 'published')
    .where('n.publishedAt', '<=', now)
    .execute()
  return rows.map(isPinnedAt(now))
}
