import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { StaffStats } from '../../core/contract/staff-stats'
import { readOverview } from '../commands/read-overview'
import { officerOf } from '../plugins/officer'
import type { RouteDeps } from '../route-deps'

export const staffStatsRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, deps) => {
  app.get('/staff/stats', {
    config: { staffAction: 'statsRead' },
    schema: { tags: ['staff stats'], response: { 200: StaffStats } },
    handler: (request): Promise<StaffStats> => readOverview(deps, officerOf(request), deps.now()),
  })
}
