import type { NewsPage } from '../../core/contract/news'
import { plainText } from '../../core/rules/article-text'
import type { Database } from '../../server/store/database'
import { buildProduct } from '../lib/product-app'
import type { Size } from './load-world'
import type { Scene } from './works'

const DEEP = 25
const PAGE_LENGTH = 20

const cursorBefore = async (product: Scene['product'], page: number): Promise<string> => {
  let cursor = ''
  for (let before = 1; before < page; before++) {
    const query = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const reply = await product.inject({ url: `/api/v1/news?limit=${PAGE_LENGTH}${query}` })
    cursor = reply.json<NewsPage>().nextCursor ?? ''
  }
  return cursor
}

/** The texts of some articles, which both sizes have: what is searched for. */
export const textsOf = async (db: Database) => {
  const rows = await db.selectFrom('newsItem').select('body').orderBy('id').limit(300).execute()
  return rows.map(({ body }) => plainText(body))
}

export const sceneOf = async (db: Database, size: Size, texts: readonly string[]): Promise<Scene> => {
  const product = await buildProduct(db)
  const articles = await db.selectFrom('newsItem').select('id').orderBy('publishedAt', 'desc').execute()
  const open = await db
    .selectFrom('event')
    .select('id')
    .where('closesAt', '>', new Date(Date.now() + 3_600_000))
    .where('opensAt', '<', new Date())
    .orderBy('id')
    .execute()
  return {
    product,
    size,
    articles: articles.map(({ id }) => id),
    openEvents: open.map(({ id }) => id),
    deepCursor: await cursorBefore(product, DEEP),
    texts,
  }
}
