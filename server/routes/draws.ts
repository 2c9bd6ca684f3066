import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { Id, IdParams } from '../../core/contract/common'
import { DrawRecordList } from '../../core/contract/draw'
import { publicDraw } from '../../core/rules/draw-record'
import { holdDraw } from '../commands/hold-draw'
import { AppError } from '../errors'
import { assertInScope } from '../officer'
import { officerOf } from '../plugins/officer'
import { publicPage } from '../plugins/public-page'
import type { RouteDeps } from '../route-deps'
import { type DrawRow, listDraws } from '../store/draws'
import { findEvent } from '../store/events'

const DrawQuery = Type.Object({ session: Type.Optional(Id) }, { additionalProperties: false })

export const drawRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, deps) => {
  const list = async (eventId: string, sessionId?: string) => {
    const draws = await listDraws(deps.db, eventId)
    const wanted = draws.filter((draw) => sessionId === undefined || draw.sessionId === sessionId)
    if (wanted.length === 0) throw new AppError('NOT_FOUND')
    return wanted
  }
  /** Empty for an event that is there and draws no lots. */
  const listPublic = async (eventId: string) => {
    const draws = await listDraws(deps.db, eventId)
    if (draws.length === 0 && !(await findEvent(deps.db, eventId, deps.now())))
      throw new AppError('NOT_FOUND')
    return draws
  }
  const view = (draws: DrawRow[]): DrawRecordList => ({
    items: draws.map(publicDraw),
    nextCursor: null,
  })

  app.get('/events/:id/draw', {
    schema: { tags: ['draws'], params: IdParams, response: { 200: DrawRecordList } },
    ...publicPage(deps.pages, 'events', async (request) =>
      view(await listPublic((request.params as IdParams).id)),
    ),
  })

  /** Of all sessions or the one named: before an audience, say. What was drawn already stays as it is. */
  app.post('/staff/events/:id/draw', {
    config: { staffAction: 'eventWrite' },
    schema: {
      tags: ['staff events'],
      params: IdParams,
      querystring: DrawQuery,
      response: { 200: DrawRecordList },
    },
    handler: async (request) => {
      const { id } = request.params
      const { session } = request.query
      const officer = officerOf(request)
      const draws = await list(id, session)
      for (const { unitId } of draws) assertInScope(officer, unitId)
      for (const { sessionId } of draws) await holdDraw(deps, sessionId, officer)
      return view(await list(id, session))
    },
  })
}
