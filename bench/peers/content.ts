import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import type { Database } from '../../server/store/database'
import { loadArticles } from '../articles/load-articles'
import type { Article, Content } from './contestant'

export const ARTICLES = 10_000
export const RESIDENTS = 20_000
const ROWS_AT_ONCE = 500

/** Loads the articles into the product's database as it puts them in, and answers them for the others. */
export const loadContent = async (db: Database): Promise<Content> => {
  await loadArticles(db, { count: ARTICLES, now: new Date(), withSearchIndex: true })
  const units = await db.selectFrom('unit').select(['id', 'name']).execute()
  const rows = await db
    .selectFrom('newsItem as n')
    .innerJoin('reactionCount as c', (join) =>
      join.onRef('c.targetId', '=', 'n.id').on('c.target', '=', 'news'),
    )
    .select(['n.id', 'n.unitId', 'n.title', 'n.summary', 'n.category', 'n.body', 'n.publishedAt'])
    .select(['c.likeCount', 'c.bookmarkCount'])
    .execute()
  const articles = rows.map((row): Article => ({
    ...row,
    publishedAt: (row.publishedAt ?? new Date()).toISOString(),
  }))
  return { units, articles, residents: RESIDENTS }
}

/** Statements on a database of its own, one after the other. */
export const withClient = async <T>(
  databaseUrl: string,
  work: (client: Client) => Promise<T>,
): Promise<T> => {
  const client = new Client(databaseUrl)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** `statement` reads the rows as the JSON of $1; `vacuum analyze` is for the end. */
export const insertArticles = async (client: Client, articles: readonly Article[], statement: string) => {
  for (let from = 0; from < articles.length; from += ROWS_AT_ONCE)
    await client.query(statement, [JSON.stringify(articles.slice(from, from + ROWS_AT_ONCE))])
}

/** For jsonb_to_recordset. */
export const ARTICLE_COLUMNS = `"id" text, "unitId" text, "title" text, "summary" text, "category" text, "body" jsonb,
  "publishedAt" timestamptz, "likeCount" int, "bookmarkCount" int`

export const randomSecret = () => randomBytes(32).toString('hex')
