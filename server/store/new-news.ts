import type { ArticleBody } from '../../core/contract/article-body'
import type { NewsCategory } from '../../core/contract/news-words'
import { plainText, summaryOf } from '../../core/rules/article-text'
import { newId } from '../lib/ids'
import type { Tx } from './database'
import { indexNews } from './news-search'

export type NewNews = {
  unitId: string
  category: NewsCategory
  title: string
  body: ArticleBody
  cover: { id: string; alt: string } | null
  publishedAt: Date
  /** Counts it brings along from where it was published before. */
  likeCount: number
  bookmarkCount: number
}

export const insertNews = async (tx: Tx, news: NewNews, now: Date): Promise<string> => {
  const id = newId(now)
  await tx
    .insertInto('newsItem')
    .values({
      id,
      unitId: news.unitId,
      category: news.category,
      title: news.title,
      summary: summaryOf(news.body),
      body: JSON.stringify(news.body),
      coverId: news.cover?.id ?? null,
      coverAlt: news.cover?.alt ?? '',
      publishedAt: news.publishedAt,
      createdAt: now,
      updatedAt: now,
    })
    .execute()
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
