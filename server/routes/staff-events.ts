import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams } from '../../core/contract/common'
import {
  EventCancelRequest,
  EventChangeRequest,
  EventSettings,
  StaffEvent,
  StaffEventPage,
  StaffEventQuery,
} from '../../core/contract/staff-event'
import { cancelEvent } from '../commands/cancel-event'
import { changeEvent } from '../commands/change-event'
import { createEvent } from '../commands/create-event'
import { discardEvent } from '../commands/discard-event'
import { publishEvent } from '../commands/publish-event'
import { AppError } from '../errors'
import { dateOfCursor, decodeCursor, encodeCursor, pageOf } from '../lib/cursor'
import { assertInScope } from '../officer'
import { officerOf } from '../plugins/officer'
import type { RouteDeps } from '../route-deps'
import { addAudit } from '../store/audit'
import { findStaffEvent, listStaffEvents } from '../store/staff-events'
import { staffEventListItemView, staffEventView } from '../views/staff-event-view'

const placeOf = (cursor: string | undefined) => {
  if (cursor === undefined) return undefined
  const [startsAt, id = ''] = decodeCursor(cursor, 2)
  return { startsAt: dateOfCursor(startsAt), id }
}

/** Settings with a long article and twenty questions, well below what would fill the memory. */
const BODY_LIMIT = 1024 * 1024

export const staffEventRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, deps) => {
  const { db, now, pages } = deps
  const tags = ['staff events']
  const config = { staffAction: 'eventWrite' as const }

  app.get('/staff/events', {
    config: { staffAction: 'eventRead' },
    schema: { tags, querystring: StaffEventQuery, response: { 200: StaffEventPage } },
    handler: async (request): Promise<StaffEventPage> => {
      const officer = officerOf(request)
      const { publication, part = 'ahead', unit, q, cursor, limit = 20 } = request.query
      if (unit) assertInScope(officer, unit)
      const after = placeOf(cursor)
      const rows = await listStaffEvents(
        db,
        {
          unitIds: unit ? [unit] : [...officer.unitIds],
          part,
          limit: limit + 1,
          ...(publication && { publication }),
          ...(q && { query: q }),
          ...(after && { after }),
        },
        now(),
      )
      return pageOf(
        rows,
        limit,
        (row) => staffEventListItemView(row, now()),
        (row) => encodeCursor(row.startsAt, row.id),
      )
    },
  })

  const read = async (id: string): Promise<StaffEvent> => {
    const row = await findStaffEvent(db, id)
    if (!row || row.status === 'archived') throw new AppError('NOT_FOUND')
    return staffEventView(row, now())
  }

  app.get('/staff/events/:id', {
    config: { staffAction: 'eventRead' },
    schema: { tags, params: IdParams, response: { 200: StaffEvent } },
    handler: async (request) => {
      const event = await read(request.params.id)
      assertInScope(officerOf(request), event.unit.id)
      return event
    },
  })

  app.post('/staff/events', {
    config,
    bodyLimit: BODY_LIMIT,
    schema: { tags, body: EventSettings, response: { 201: StaffEvent } },
    handler: async (request, reply) => {
      const id = await createEvent(db, officerOf(request), request.body, now())
      return reply.code(201).send(await read(id))
    },
  })

  app.put('/staff/events/:id', {
    config,
    bodyLimit: BODY_LIMIT,
    schema: { tags, params: IdParams, body: EventChangeRequest, response: { 200: StaffEvent } },
    handler: async (request) => {
      await changeEvent(deps, officerOf(request), request.params.id, request.body)
      return read(request.params.id)
    },
  })

  app.post('/staff/events/:id/publish', {
    config,
    schema: { tags, params: IdParams, response: { 200: StaffEvent } },
    handler: async (request) => {
      await publishEvent(deps, officerOf(request), request.params.id)
      pages.changed('events')
      return read(request.params.id)
    },
  })

  app.post('/staff/events/:id/cancel', {
    config,
    schema: { tags, params: IdParams, body: EventCancelRequest, response: { 200: StaffEvent } },
    handler: async (request) => {
      const { id } = request.params
      const { reason } = request.body
      const officer = officerOf(request)
      const event = await read(id)
      assertInScope(officer, event.unit.id)
      if (event.state === 'cancelled') return event
      const entry = {
        action: 'eventCancel' as const,
        targetKind: 'event' as const,
        targetId: id,
        unitId: event.unit.id,
        after: { reason },
      }
      await cancelEvent({ ...deps, alongside: (tx) => addAudit(tx, officer, entry, now()) }, id, reason)
      pages.withdrawn('events')
      return read(id)
    },
  })

  app.delete('/staff/events/:id', {
    config,
    schema: { tags, params: IdParams },
    handler: async (request, reply) => {
      await discardEvent(db, officerOf(request), request.params.id, now())
      return reply.code(204).send()
    },
  })
}
