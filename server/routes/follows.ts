import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams } from '../../core/contract/common'
import { FollowList, FollowReply } from '../../core/contract/follow'
import { followUnit } from '../commands/follow-unit'
import { WRITES_PER_RESIDENT } from '../plugins/rate-limits'
import { requireResident, residentIdOf } from '../plugins/session'
import type { RouteDeps } from '../route-deps'
import { deleteFollow, listFollows } from '../store/follows'
import { followView } from '../views/follow-view'

export const followRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, deps) => {
  const { db } = deps
  const tags = ['follows']
  const options = {
    onRequest: requireResident,
    config: WRITES_PER_RESIDENT,
    schema: { tags, params: IdParams, response: { 200: FollowReply } },
  }

  app.put('/units/:id/follow', {
    ...options,
    handler: async (request): Promise<FollowReply> => {
      await followUnit(deps, residentIdOf(request), request.params.id)
      return { followed: true }
    },
  })

  app.delete('/units/:id/follow', {
    ...options,
    handler: async (request): Promise<FollowReply> => {
      await deleteFollow(db, residentIdOf(request), request.params.id)
      return { followed: false }
    },
  })

  app.get('/me/follows', {
    onRequest: requireResident,
    schema: { tags, response: { 200: FollowList } },
    handler: async (request): Promise<FollowList> => {
      const rows = await listFollows(db, residentIdOf(request))
      return { items: rows.map(followView), nextCursor: null }
    },
  })
}
