import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { AuditPage, AuditQuery } from '../../core/contract/audit'
import { dateOfCursor, decodeCursor, encodeCursor, pageOf } from '../lib/cursor'
import { officerOf } from '../plugins/officer'
import type { RouteDeps } from '../route-deps'
import { listAuditEntries } from '../store/audit-entries'
import { readAudited } from '../store/audit-names'
import { findSubdistrict } from '../store/units'
import { idsByKind, namesOf } from '../views/audit-names'
import { auditView } from '../views/audit-view'

const afterCursor = (cursor: string) => {
  const [at, id = ''] = decodeCursor(cursor, 2)
  return { at: dateOfCursor(at), id }
}

export const staffAuditRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, { db, now }) => {
  app.get('/staff/audit', {
    config: { staffAction: 'auditRead' },
    schema: { tags: ['staff admin'], querystring: AuditQuery, response: { 200: AuditPage } },
    handler: async (request): Promise<AuditPage> => {
      const { cursor, limit = 20, from, to, q, ...exact } = request.query
      const { unitIds } = officerOf(request)
      const street = await findSubdistrict(db)
      const rows = await listAuditEntries(db, {
        ...exact,
        unitIds: [...unitIds],
        withUnitless: street !== undefined && unitIds.has(street.id),
        ...(from && { from: new Date(from) }),
        ...(to && { to: new Date(to) }),
        ...(q?.trim() && { query: q.trim() }),
        ...(cursor && { after: afterCursor(cursor) }),
        limit: limit + 1,
      })
      const names = namesOf(await readAudited(db, idsByKind(rows)), now())
      return pageOf(
        rows,
        limit,
        (row) => auditView(row, names),
        (row) => encodeCursor(row.at, row.id),
      )
    },
  })
}
