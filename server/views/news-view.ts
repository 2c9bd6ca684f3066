import type { ArticleBody } from '../../core/contract/article-body'
import type { NewsItem, NewsListItem } from '../../core/contract/news'
import { isReadAloud, plainText } from '../../core/rules/article-text'
import { excerptAround } from '../../core/rules/search-text'
import type { NewsRow } from '../store/news'
import { coverView } from './picture-view'

export const eventRef = (id: string | null, title: string | null) =>
  id !== null && title !== null ? { id, title } : null

export const newsListItemView = (row: NewsRow): NewsListItem => ({
  id: row.id,
  title: row.title,
  summary: row.summary,
  category: row.category,
  unit: { id: row.unitId, name: row.unitName },
  cover: coverView(row),
  publishedAt: row.publishedAt.toISOString(),
  isPinned: row.isPinned,
  likeCount: row.likeCount,
  bookmarkCount: row.bookmarkCount,
})

export const newsMatchView = (row: NewsRow & { body?: ArticleBody }, query: string): NewsListItem => ({
  ...newsListItemView(row),
  excerpt: row.body ? excerptAround(plainText(row.body), query) : '',
})

type WholeNewsRow = NewsRow & { body: ArticleBody; eventId: string | null; eventTitle: string | null }

/** `canSpeak`: a service that reads aloud is set up. */
export const newsItemView = (row: WholeNewsRow, canSpeak: boolean): NewsItem => ({
  ...newsListItemView(row),
  body: row.body,
  hasAudio: canSpeak && isReadAloud(row),
  relatedEvent: eventRef(row.eventId, row.eventTitle),
})
