import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { UnitList } from '../../core/contract/unit'
import { publicPage } from '../plugins/public-page'
import type { RouteDeps } from '../route-deps'
import { listUnits } from '../store/units'

export const unitRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, { db, pages }) => {
  const page = publicPage(pages, 'units', async (): Promise<UnitList> => {
    const units = await listUnits(db)
    const items = units.flatMap(({ id, name, kind, status, parentId, phone }) =>
      id && name && kind && status ? [{ id, name, kind, status, parentId, phone }] : [],
    )
    return { items, nextCursor: null }
  })
  app.get('/units', { schema: { tags: ['units'], response: { 200: UnitList } }, ...page })
}
