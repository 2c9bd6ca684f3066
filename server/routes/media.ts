import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams } from '../../core/contract/common'
import { MediaParams, MediaQuery } from '../../core/contract/media'
import { AppError } from '../errors'
import type { RouteDeps } from '../route-deps'
import { findAvatar } from '../store/avatars'
import type { Database } from '../store/database'
import { findMediaCopy } from '../store/media'

export const mediaRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, { db, reads }) => {
  app.get('/media/:id', {
    schema: { tags: ['media'], params: MediaParams, querystring: MediaQuery },
    handler: async (request, reply) => {
      const { id } = request.params
      const find = (from: Database) => findMediaCopy(from, id, request.query.w)
      // A picture added a moment ago through another server may not have come to a replica yet.
      const copy = (await reads.publicly(find)) ?? (await find(db))
      if (!copy) throw new AppError('NOT_FOUND')
      // A picture never changes under its id.
      return reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('x-content-type-options', 'nosniff')
        .type(copy.contentType)
        .send(Buffer.from(copy.bytes))
    },
  })

  app.get('/avatars/:id', {
    schema: { tags: ['media'], params: IdParams },
    handler: async (request, reply) => {
      const avatar = await findAvatar(db, request.params.id)
      if (!avatar) throw new AppError('NOT_FOUND')
      // Somebody's face: kept by their own device, by nothing on the way.
      return reply
        .header('cache-control', 'private, max-age=31536000, immutable')
        .header('x-content-type-options', 'nosniff')
        .type('image/jpeg')
        .send(Buffer.from(avatar.bytes))
    },
  })
}
