import type { Insertable } from 'kysely'
import type { NewsContent } from '../../core/contract/staff-news'
import type { Database, Tx } from './database'
import type { Tables } from './tables'

export const insertVersion = (tx: Tx, version: Insertable<Tables['newsVersion']>) =>
  tx.insertInto('newsVersion').values(version).execute()

/** What an officer wrote, as the columns that an item and its versions share. */
export const contentColumns = (content: NewsContent) => ({
  title: content.title,
  category: content.category,
  unitId: content.unitId,
  body: JSON.stringify(content.body),
  coverId: content.cover?.mediaId ?? null,
  coverAlt: content.cover?.alt ?? '',
  relatedEventId: content.relatedEventId,
})

export type ContentRow = Pick<NewsContent, 'title' | 'category' | 'unitId' | 'body' | 'relatedEventId'> & {
  coverId: string | null
  coverAlt: string
}

export const contentOfRow = (row: ContentRow): NewsContent => ({
  title: row.title,
  category: row.category,
  unitId: row.unitId,
  body: row.body,
  cover: row.coverId === null ? null : { mediaId: row.coverId, alt: row.coverAlt },
  relatedEventId: row.relatedEventId,
})

const selectVersions = (db: Database | Tx, newsId: string) =>
  db
    .selectFrom('newsVersion as v')
    .leftJoin('officer as o', 'o.id', 'v.editorId')
    .leftJoin('media as m', 'm.id', 'v.coverId')
    .select([
      'v.number',
      'v.title',
      'v.editorId',
      'o.name as editorName',
      'v.savedAt',
      'v.publishedAt',
      'v.restoredFrom',
      'v.coverId',
      'v.coverAlt',
      'm.width as coverWidth',
      'm.height as coverHeight',
      'm.color as coverColor',
    ])
    .where('v.newsId', '=', newsId)

export type VersionRow = Awaited<ReturnType<ReturnType<typeof selectVersions>['executeTakeFirstOrThrow']>>

/** The latest first. */
export const listVersions = (db: Database, newsId: string) =>
  selectVersions(db, newsId).orderBy('v.number', 'desc').execute()

export const findVersion = (db: Database | Tx, newsId: string, number: number) =>
  selectVersions(db, newsId)
    .select(['v.category', 'v.unitId', 'v.body', 'v.relatedEventId', 'v.startedAt', 'v.isKept'])
    .where('v.number', '=', number)
    .executeTakeFirst()
