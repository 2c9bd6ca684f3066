import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { MediaParams, MediaQuery } from '../../core/contract/media'
import { AppError } from '../errors'
import type { RouteDeps } from '../route-deps'
import { findMediaCopy } from '../store/media'

export const mediaRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, { db }) => {
  app.get('/media/:id', {
    schema: { tags: ['media'], params: MediaParams, querystring: MediaQuery },
    handler: async (request, reply) => {
      const copy = await findMediaCopy(db, request.params.id, request.query.w)
      if (!copy) throw new AppError('NOT_FOUND')
      // A picture never changes under its id.
      return reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('x-content-type-options', 'nosniff')
        .type(copy.contentType)
        .send(Buffer.from(copy.bytes))
    },
  })
}
