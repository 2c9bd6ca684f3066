import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams } from '../../core/contract/common'
import { NewsItem } from '../../core/contract/news'
import { PreviewQuery } from '../../core/contract/staff-news'
import { AppError } from '../errors'
import { assertPreviewToken } from '../lib/preview-token'
import type { RouteDeps } from '../route-deps'
import { findLatestNews } from '../store/news-desk'
import { newsItemView } from '../views/news-view'

/** The latest version of a news item, published or not, for whom an officer gave the token. */
export const newsPreviewRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, { db, now, sealer }) => {
  app.get('/news/:id/preview', {
    schema: {
      tags: ['news'],
      params: IdParams,
      querystring: PreviewQuery,
      response: { 200: NewsItem },
    },
    handler: async (request, reply) => {
      assertPreviewToken(sealer, request.params.id, request.query.token, now())
      const row = await findLatestNews(db, request.params.id)
      if (!row) throw new AppError('NOT_FOUND')
      reply.header('cache-control', 'private, no-store')
      return newsItemView({ ...row, publishedAt: row.publishedAt ?? now(), isPinned: false }, false)
    },
  })
}
