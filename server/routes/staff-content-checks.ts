import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { IdParams } from '../../core/contract/common'
import { ContentCheckPage, ContentCheckQuery, ContentDecision } from '../../core/contract/content-check'
import { decideContent } from '../commands/decide-content'
import { readContent } from '../commands/read-content'
import { dateOfCursor, decodeCursor, encodeCursor, pageOf } from '../lib/cursor'
import { officerOf } from '../plugins/officer'
import type { RouteDeps } from '../route-deps'
import { listQueued } from '../store/content-checks'
import { findSubdistrict } from '../store/units'
import { contentCheckView } from '../views/content-check-view'

const placeOf = (cursor: string) => {
  const [createdAt, id = ''] = decodeCursor(cursor, 2)
  return { createdAt: dateOfCursor(createdAt), id }
}

/** What residents wrote that WeChat did not pass, or could not be asked about. */
export const staffContentCheckRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, deps) => {
  const { db, sealer } = deps
  const tags = ['staff content']

  app.get('/staff/content-checks', {
    config: { staffAction: 'contentCheck' },
    schema: { tags, querystring: ContentCheckQuery, response: { 200: ContentCheckPage } },
    handler: async (request): Promise<ContentCheckPage> => {
      const { cursor, limit = 20 } = request.query
      const { unitIds } = officerOf(request)
      const street = await findSubdistrict(db)
      const rows = await listQueued(db, {
        unitIds: [...unitIds],
        withUnitless: street !== undefined && unitIds.has(street.id),
        ...(cursor && { after: placeOf(cursor) }),
        limit: limit + 1,
      })
      const shown = await Promise.all(
        rows.map(async (row) => ({ ...row, lines: await readContent(db, sealer, row) })),
      )
      return pageOf(shown, limit, contentCheckView, (row) => encodeCursor(row.createdAt, row.id))
    },
  })

  app.post('/staff/content-checks/:id/decision', {
    config: { staffAction: 'contentCheck' },
    schema: { tags, params: IdParams, body: ContentDecision, response: { 204: Type.Null() } },
    handler: async (request, reply) => {
      await decideContent(deps, officerOf(request), request.params.id, request.body)
      return reply.code(204).send(null)
    },
  })
}
