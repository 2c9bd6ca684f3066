import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { IdParams } from '../../core/contract/common'
import { Relative, RelativeInput, RelativeList, RelativePatch } from '../../core/contract/resident'
import { addRelative } from '../commands/add-relative'
import { changeRelative } from '../commands/change-relative'
import { removeRelative } from '../commands/remove-relative'
import { WRITES_PER_RESIDENT } from '../plugins/rate-limits'
import { requireResident, residentIdOf } from '../plugins/session'
import type { RouteDeps } from '../route-deps'
import { listRelatives } from '../store/relatives'
import { relativeView } from '../views/relative-view'

export const relativeRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, deps) => {
  const { db, reads, sealer } = deps
  const tags = ['relatives']

  app.get('/me/relatives', {
    onRequest: requireResident,
    schema: { tags, response: { 200: RelativeList } },
    handler: async (request): Promise<RelativeList> => {
      const residentId = residentIdOf(request)
      const rows = await reads.ofResident(request.readAfter, (from) => listRelatives(from, residentId))
      return { items: rows.map((row) => relativeView(row, sealer)), nextCursor: null }
    },
  })

  app.post('/me/relatives', {
    onRequest: requireResident,
    config: WRITES_PER_RESIDENT,
    schema: { tags, body: RelativeInput, response: { 201: Relative } },
    handler: async (request, reply) => {
      const row = await addRelative(deps, residentIdOf(request), request.body)
      return reply.code(201).send(relativeView(row, sealer))
    },
  })

  app.patch('/me/relatives/:id', {
    onRequest: requireResident,
    config: WRITES_PER_RESIDENT,
    schema: { tags, params: IdParams, body: RelativePatch, response: { 200: Relative } },
    handler: async (request) => {
      const row = await changeRelative(deps, residentIdOf(request), request.params.id, request.body)
      return relativeView(row, sealer)
    },
  })

  app.delete('/me/relatives/:id', {
    onRequest: requireResident,
    config: WRITES_PER_RESIDENT,
    schema: { tags, params: IdParams, response: { 204: Type.Null() } },
    handler: async (request, reply) => {
      await removeRelative(db, residentIdOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  })
}
