import { type NotNull, sql } from 'kysely'
import type { Database } from '../../server/store/database'

type Article = { id: string; folded: string }

const AT_ONCE = 2000

/** The folded texts of all published articles, newest first. */
const readArticles = async (db: Database): Promise<Article[]> => {
  const articles: Article[] = []
  let rows: (Article & { publishedAt: Date })[] = []
  do {
    const last = rows.at(-1)
    const older = last
      ? sql<boolean>`(n.published_at, n.id) < (${last.publishedAt}, ${last.id})`
      : sql<boolean>`true`
    rows = await db
      .selectFrom('newsItem as n')
      .innerJoin('newsSearch as s', 's.newsId', 'n.id')
      .select(['n.id', 's.folded', 'n.publishedAt'])
      .where('n.status', '=', 'published')
      .$narrowType<{ publishedAt: NotNull }>()
      .where(older)
      .orderBy('n.publishedAt', 'desc')
      .orderBy('n.id', 'desc')
      .limit(AT_ONCE)
      .execute()
    for (const { id, folded } of rows) articles.push({ id, folded })
  } while (rows.length === AT_ONCE)
  return articles
}

export type ExactSearch = {
  articles: readonly Article[]
  /** How many articles hold the text, and the newest `limit` of them. */
  find(text: string, limit: number): { count: number; newest: string[] }
}

/** What a search must find: every article whose text holds the query, looked up in memory. */
export const exactSearch = async (db: Database): Promise<ExactSearch> => {
  const articles = await readArticles(db)
  return {
    articles,
    find: (text, limit) => {
      const found = articles.filter(({ folded }) => folded.includes(text))
      return { count: found.length, newest: found.slice(0, limit).map(({ id }) => id) }
    },
  }
}
