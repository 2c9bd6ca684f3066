import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams } from '../../core/contract/common'
import { UnitInput, UnitPatch } from '../../core/contract/staff-unit'
import { Unit, UnitList } from '../../core/contract/unit'
import { addUnit, changeUnit } from '../commands/change-unit'
import { AppError } from '../errors'
import { officerOf } from '../plugins/officer'
import type { RouteDeps } from '../route-deps'
import { listUnits } from '../store/units'

export const staffUnitRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, { db, now, pages }) => {
  const tags = ['staff admin']

  const read = async (id: string): Promise<Unit> => {
    const unit = (await listUnits(db)).find((one) => one.id === id)
    if (!unit) throw new AppError('NOT_FOUND')
    return unit
  }
  /** News and events carry the names of their units. */
  const tellChange = () => (['units', 'news', 'events'] as const).forEach((topic) => pages.changed(topic))

  app.get('/staff/units', {
    config: { staffAction: 'unitRead' },
    schema: { tags, response: { 200: UnitList } },
    handler: async (request): Promise<UnitList> => {
      const { unitIds } = officerOf(request)
      const units = await listUnits(db)
      return { items: units.filter(({ id }) => unitIds.has(id)), nextCursor: null }
    },
  })

  app.post('/staff/units', {
    config: { staffAction: 'unitWrite' },
    schema: { tags, body: UnitInput, response: { 201: Unit } },
    handler: async (request, reply) => {
      const id = await addUnit(db, officerOf(request), request.body, now())
      tellChange()
      return reply.code(201).send(await read(id))
    },
  })

  app.patch('/staff/units/:id', {
    config: { staffAction: 'unitWrite' },
    schema: { tags, params: IdParams, body: UnitPatch, response: { 200: Unit } },
    handler: async (request) => {
      await changeUnit(db, officerOf(request), request.params.id, request.body, now())
      tellChange()
      return read(request.params.id)
    },
  })
}
