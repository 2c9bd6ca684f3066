import { sql } from 'kysely'
import { NEWS_CATEGORIES } from '../../core/contract/news-words'
import type { Database } from '../../server/store/database'
import { insertNews } from '../../server/store/new-news'
import { makeArticle } from './article'
import { between, oneOf, seededChance } from './chance'
import { loadUnits } from './load-units'
import { vocabulary } from './vocabulary'

const SEED = 20260703
const SPAN_MS = 3 * 365 * 24 * 3600 * 1000
const PER_TRANSACTION = 250
const CONNECTIONS = 8

export const benchVocabulary = () => vocabulary(seededChance(SEED))

/** A GIN index is filled far faster at once than row by row. Answers what makes the indexes again. */
const dropSearchIndexes = async (db: Database) => {
  const indexes = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = 'news_search' and indexdef like '% USING gin %'`.execute(db)
  for (const { name } of indexes.rows) await sql`drop index ${sql.ref(name)}`.execute(db)
  return async () => {
    for (const { definition } of indexes.rows) await sql.raw(definition).execute(db)
  }
}

export type LoadOptions = {
  count: number
  /** They are spread over the three years before. */
  now: Date
  /** What only lists articles can do without the search index, which takes longer to make than the articles. */
  withSearchIndex: boolean
}

/**
 * Fills an empty, migrated database with articles, the same on every run, of all units of a subdistrict and all
 * categories. They go in as the product puts them in.
 */
export const loadArticles = async (db: Database, { count, now, withSearchIndex }: LoadOptions) => {
  const words = benchVocabulary()
  const unitIds = await loadUnits(db)
  const makeSearchIndexes = await dropSearchIndexes(db)

  const articleAt = (index: number) => {
    const chance = seededChance(SEED + index)
    return {
      ...makeArticle(chance, words),
      unitId: oneOf(chance, unitIds),
      category: oneOf(chance, NEWS_CATEGORIES),
      cover: null,
      publishedAt: new Date(now.getTime() - SPAN_MS + Math.floor((SPAN_MS * index) / count)),
      likeCount: between(chance, 0, 200),
      bookmarkCount: between(chance, 0, 40),
    }
  }
  let next = 0
  const loadSome = async () => {
    while (next < count) {
      const from = next
      next += PER_TRANSACTION
      await db.transaction().execute(async (tx) => {
        for (let index = from; index < Math.min(from + PER_TRANSACTION, count); index++) {
          const article = articleAt(index)
          await insertNews(tx, article, article.publishedAt)
        }
      })
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, loadSome))
  if (withSearchIndex) await makeSearchIndexes()
  await sql`vacuum analyze`.execute(db)
}
