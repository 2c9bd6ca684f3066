import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { UnitList } from '../../core/contract/unit'
import { publicPage } from '../plugins/public-page'
import type { RouteDeps } from '../route-deps'
import { listUnits } from '../store/units'

export const unitRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, { reads, pages }) => {
  app.get('/units', {
    schema: { tags: ['units'], response: { 200: UnitList } },
    ...publicPage(pages, 'units', async (): Promise<UnitList> => ({
      items: await reads.publicly(listUnits),
      nextCursor: null,
    })),
  })
}
