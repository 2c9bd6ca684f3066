import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { IdParams } from '../../core/contract/common'
import { StaffVenue, StaffVenueList, VenueInput } from '../../core/contract/staff-venue'
import { addVenue, changeVenue, removeVenue } from '../commands/change-venue'
import { AppError } from '../errors'
import type { Officer } from '../officer'
import { officerOf } from '../plugins/officer'
import type { RouteDeps } from '../route-deps'
import { unitIdsAbove } from '../store/staff-units'
import { findVenue, listVenues } from '../store/venues'
import { staffVenueView } from '../views/venue-view'

export const staffVenueRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, { db, now, pages }) => {
  const tags = ['staff admin']

  const read = async (officer: Officer, id: string): Promise<StaffVenue> => {
    const row = await findVenue(db, id)
    if (!row) throw new AppError('NOT_FOUND')
    return staffVenueView(row, officer)
  }

  app.get('/staff/venues', {
    config: { staffAction: 'venueRead' },
    schema: { tags, response: { 200: StaffVenueList } },
    handler: async (request): Promise<StaffVenueList> => {
      const officer = officerOf(request)
      // A neighbourhood holds its events at the street's places as well.
      const unitIds = [...officer.unitIds, ...(await unitIdsAbove(db, officer.unitId))]
      const rows = await listVenues(db, unitIds)
      return { items: rows.map((row) => staffVenueView(row, officer)), nextCursor: null }
    },
  })

  app.post('/staff/venues', {
    config: { staffAction: 'venueWrite' },
    schema: { tags, body: VenueInput, response: { 201: StaffVenue } },
    handler: async (request, reply) => {
      const officer = officerOf(request)
      const id = await addVenue(db, officer, request.body, now())
      return reply.code(201).send(await read(officer, id))
    },
  })

  app.put('/staff/venues/:id', {
    config: { staffAction: 'venueWrite' },
    schema: { tags, params: IdParams, body: VenueInput, response: { 200: StaffVenue } },
    handler: async (request) => {
      const officer = officerOf(request)
      await changeVenue(db, officer, request.params.id, request.body, now())
      pages.changed('events')
      return read(officer, request.params.id)
    },
  })

  app.delete('/staff/venues/:id', {
    config: { staffAction: 'venueWrite' },
    schema: { tags, params: IdParams, response: { 204: Type.Null() } },
    handler: async (request, reply) => {
      await removeVenue(db, officerOf(request), request.params.id, now())
      return reply.code(204).send(null)
    },
  })
}
