import type {
  NewsVersion,
  NewsVersionListItem,
  StaffNewsItem,
  StaffNewsListItem,
} from '../../core/contract/staff-news'
import { newsActions, newsStateOf } from '../../core/rules/news-state'
import type { DeskRow } from '../store/news-desk'
import { contentOfRow, type ContentRow, type VersionRow } from '../store/news-versions'
import { eventRef } from './news-view'
import { type CoverRow, coverView } from './picture-view'

const isoOf = (date: Date | null) => date?.toISOString() ?? null

const officerRef = (id: string | null, name: string | null) =>
  id !== null && name !== null ? { id, name } : null

const factsView = (row: DeskRow, now: Date) => {
  const state = newsStateOf(row, now)
  const isOut = row.status === 'published'
  return {
    id: row.id,
    state,
    publishedAt: isoOf(row.publishedAt),
    pinnedUntil: row.pinnedUntil !== null && row.pinnedUntil > now ? isoOf(row.pinnedUntil) : null,
    hasUnpublishedChanges: isOut && row.publishedVersion !== row.version,
    createdBy: officerRef(row.creatorId, row.creatorName),
    updatedBy: officerRef(row.editorId, row.editorName),
    updatedAt: row.updatedAt.toISOString(),
  }
}

export const staffNewsListItemView = (row: DeskRow, now: Date): StaffNewsListItem => ({
  ...factsView(row, now),
  title: row.title,
  category: row.category,
  unit: { id: row.unitId, name: row.unitName },
  cover: coverView(row),
  likeCount: row.likeCount,
  bookmarkCount: row.bookmarkCount,
})

export type LatestRow = ContentRow & CoverRow

/** The item with its latest version, which is what the officer goes on writing. */
export const staffNewsItemView = (
  row: DeskRow,
  latest: LatestRow,
  event: { id: string; title: string } | undefined,
  now: Date,
): StaffNewsItem => {
  const facts = factsView(row, now)
  return {
    ...facts,
    revision: row.revision,
    version: row.version,
    publishedVersion: row.publishedVersion,
    content: contentOfRow(latest),
    cover: coverView(latest),
    relatedEvent: eventRef(event?.id ?? null, event?.title ?? null),
    actions: [...newsActions(facts.state)],
  }
}

export const versionListItemView = (row: VersionRow): NewsVersionListItem => ({
  number: row.number,
  title: row.title,
  editor: officerRef(row.editorId, row.editorName),
  savedAt: row.savedAt.toISOString(),
  publishedAt: isoOf(row.publishedAt),
  restoredFrom: row.restoredFrom,
})

export const versionView = (row: VersionRow & ContentRow): NewsVersion => ({
  ...versionListItemView(row),
  content: contentOfRow(row),
  cover: coverView(row),
})
