import type { Database } from '../../server/store/database'
import { listNews, type NewsFilter } from '../../server/store/news'
import { median } from '../lib/report'

const PAGE_LENGTH = 20
const DEPTH = 1000
const TIMES = 200

const timeOf = async (db: Database, filter: NewsFilter, now: Date) => {
  const start = performance.now()
  const rows = await listNews(db, filter, now)
  if (rows.length !== filter.limit) throw new Error('too few articles to page so deep')
  return performance.now() - start
}

/** Milliseconds that the first page and the 1,000th cost the database, each asked in turn, no page cache between. */
export const timeDeepPage = async (db: Database, filter: Omit<NewsFilter, 'limit' | 'after'>, now: Date) => {
  const first = { ...filter, limit: PAGE_LENGTH + 1 }
  const before = await listNews(db, { ...filter, limit: (DEPTH - 1) * PAGE_LENGTH }, now)
  const after = before.at(-1)
  if (!after) throw new Error('no articles')
  const deep = { ...first, after: { publishedAt: after.publishedAt, id: after.id } }
  const times: { first: number[]; deep: number[] } = { first: [], deep: [] }
  for (let round = 0; round < TIMES; round++) {
    times.first.push(await timeOf(db, first, now))
    times.deep.push(await timeOf(db, deep, now))
  }
  return { first: median(times.first), deep: median(times.deep) }
}
