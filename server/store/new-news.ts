import type { ArticleBody } from '../../core/contract/article-body'
import type { NewsCategory } from '../../core/contract/news-words'
import { plainText, summaryOf } from '../../core/rules/article-text'
import { newId } from '../lib/ids'
import type { Tx } from './database'
import { indexNews } from './news-search'
import { insertVersion } from './news-versions'

export type NewNews = {
  unitId: string
  category: NewsCategory
  title: string
  body: ArticleBody
  cover: { id: string; alt: string } | null
  /** Of a draft: the day its file brings along, if any. */
  publishedAt: Date | null
  status?: 'draft' | 'published'
  relatedEventId?: string | null
  /** Null: no officer, as with `npm run import`. */
  officerId?: string | null
  /** What stands at the beginning can be read for ever, however it is changed. */
  isKept?: boolean
  /** Counts it brings along from where it was published before. */
  likeCount: number
  bookmarkCount: number
}

/** The item, its counts, its place in the search, and what was written as its first version. */
export const insertNews = async (tx: Tx, news: NewNews, now: Date): Promise<string> => {
  const id = newId(now)
  const { status = 'published', officerId = null, relatedEventId = null } = news
  const content = {
    title: news.title,
    category: news.category,
    unitId: news.unitId,
    body: JSON.stringify(news.body),
    coverId: news.cover?.id ?? null,
    coverAlt: news.cover?.alt ?? '',
    relatedEventId,
  }
  await tx
    .insertInto('newsItem')
    .values({
      id,
      ...content,
      status,
      summary: summaryOf(news.body),
      publishedAt: news.publishedAt,
      publishedVersion: status === 'published' ? 1 : null,
      createdAt: now,
      createdBy: officerId,
      updatedAt: now,
      updatedBy: officerId,
    })
    .execute()
  await insertVersion(tx, {
    newsId: id,
    number: 1,
    ...content,
    editorId: officerId,
    restoredFrom: null,
    startedAt: now,
    savedAt: now,
    publishedAt: status === 'published' ? news.publishedAt : null,
    isKept: news.isKept ?? status === 'published',
  })
  await insertReactionCount(tx, 'news', id, news)
  await indexNews(tx, id, news.title, plainText(news.body))
  return id
}

export const insertReactionCount = (
  tx: Tx,
  target: 'news' | 'event',
  targetId: string,
  { likeCount, bookmarkCount }: { likeCount: number; bookmarkCount: number },
) =>
  tx
    .insertInto('reactionCount')
    .values({
      target,
      targetId,
      likeCount,
      bookmarkCount,
      importedLikeCount: likeCount,
      importedBookmarkCount: bookmarkCount,
    })
    .execute()
