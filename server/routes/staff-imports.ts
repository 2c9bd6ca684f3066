import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ImportReply, ImportRequest } from '../../core/contract/staff-import'
import { importArticle } from '../commands/import-article'
import { UPLOADS_PER_ADDRESS } from '../plugins/rate-limits'
import type { RouteDeps } from '../route-deps'

/** A file of 10 MB in Base64, and the fields around it. */
const BODY_LIMIT = 14 * 1024 * 1024

/** An officer of the news desk, or the machine's own `npm run import`, which reads its token from the lock file. */
export const staffImportRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, { db, now, pages }) => {
  app.post('/staff/imports', {
    config: { staffAction: 'newsWrite', takesOperator: true, ...UPLOADS_PER_ADDRESS },
    bodyLimit: BODY_LIMIT,
    schema: { tags: ['staff'], body: ImportRequest, response: { 200: ImportReply } },
    handler: async (request) => {
      const { content, ...input } = request.body
      const reply = await importArticle(
        db,
        { ...input, bytes: Buffer.from(content, 'base64') },
        now(),
        request.officer,
      )
      if (reply.outcome === 'imported') pages.changed('news')
      return reply
    },
  })
}
