import { timingSafeEqual } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { ImportReply, ImportRequest } from '../../core/contract/staff-import'
import { importArticle } from '../commands/import-article'
import { AppError } from '../errors'
import type { RouteDeps } from '../route-deps'

/** A file of 10 MB in Base64, and the fields around it. */
const BODY_LIMIT = 14 * 1024 * 1024

const isEqual = (given: string, wanted: string) =>
  given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted))

/** Only the machine's own `npm run import`, which reads the token from the lock file. */
export const staffImportRoutes: FastifyPluginAsyncTypebox<RouteDeps & { operatorToken: string }> = async (
  app,
  { db, now, pages, operatorToken },
) => {
  const requireOperator = async (request: FastifyRequest) => {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
    if (token === undefined) throw new AppError('SESSION_REQUIRED')
    if (!isEqual(token, operatorToken)) throw new AppError('FORBIDDEN')
  }

  app.post('/staff/imports', {
    onRequest: requireOperator,
    bodyLimit: BODY_LIMIT,
    schema: { tags: ['staff'], body: ImportRequest, response: { 200: ImportReply } },
    handler: async (request) => {
      const { content, ...input } = request.body
      const reply = await importArticle(db, { ...input, bytes: Buffer.from(content, 'base64') }, now())
      if (reply.outcome === 'imported') pages.changed('news')
      return reply
    },
  })
}
