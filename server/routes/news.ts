import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams } from '../../core/contract/common'
import { NewsItem, NewsPage, NewsQuery } from '../../core/contract/news'
import { AppError } from '../errors'
import { dateOfCursor, decodeCursor, encodeCursor, pageOf } from '../lib/cursor'
import { publicPage } from '../plugins/public-page'
import type { RouteDeps } from '../route-deps'
import { findNews, listNews, type NewsRow } from '../store/news'
import { newsItemView, newsListItemView, newsMatchView } from '../views/news-view'

/** Below the pinned ones the list begins with the newest. */
const ABOVE_ALL = encodeCursor(new Date('9999-12-31T00:00:00Z'), '')

const cursorOf = (row: NewsRow) => (row.isPinned ? ABOVE_ALL : encodeCursor(row.publishedAt, row.id))

const afterCursor = (cursor: string) => {
  const [publishedAt, id = ''] = decodeCursor(cursor, 2)
  return { publishedAt: dateOfCursor(publishedAt), id }
}

export const newsRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (
  app,
  { reads, now, pages, readAloud },
) => {
  const readPage = async ({ unit, units, category, q, cursor, limit = 20 }: NewsQuery): Promise<NewsPage> => {
    const query = q?.trim() ? q : undefined
    const unitIds = [unit, ...(units?.split(',') ?? [])].filter((id) => id !== undefined)
    const filter = {
      ...(unitIds.length > 0 && { unitIds }),
      ...(category && { category }),
      ...(query && { query }),
      ...(cursor && { after: afterCursor(cursor) }),
      limit: limit + 1,
    }
    const rows = await reads.publicly((db) => listNews(db, filter, now()))
    return pageOf(rows, limit, (row) => (query ? newsMatchView(row, query) : newsListItemView(row)), cursorOf)
  }

  app.get('/news', {
    schema: { tags: ['news'], querystring: NewsQuery, response: { 200: NewsPage } },
    ...publicPage(pages, 'news', (request) => readPage(request.query as NewsQuery)),
  })

  app.get('/news/:id', {
    schema: { tags: ['news'], params: IdParams, response: { 200: NewsItem } },
    ...publicPage(pages, 'news', async (request) => {
      const { id } = request.params as IdParams
      const row = await reads.publicly((db) => findNews(db, id, now()))
      if (!row) throw new AppError('NOT_FOUND')
      return newsItemView(row, readAloud !== null)
    }),
  })
}
