import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams } from '../../core/contract/common'
import { AppError } from '../errors'
import type { RouteDeps } from '../route-deps'
import { findAttachment } from '../store/attachments'
import { downloadHeader } from '../views/attachment-view'

export const attachmentRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, { db }) => {
  app.get('/attachments/:id', {
    schema: { tags: ['media'], params: IdParams },
    handler: async (request, reply) => {
      const file = await findAttachment(db, request.params.id)
      if (!file) throw new AppError('NOT_FOUND')
      // Saved, never shown as a page of ours; it never changes under its id.
      return reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('x-content-type-options', 'nosniff')
        .header('content-disposition', downloadHeader(file.name))
        .type(file.contentType)
        .send(Buffer.from(file.bytes))
    },
  })
}
