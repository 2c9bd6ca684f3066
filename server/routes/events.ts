import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams } from '../../core/contract/common'
import { CommunityEvent, EventDays, EventDaysQuery, EventPage, EventQuery } from '../../core/contract/event'
import { AppError } from '../errors'
import { dateOfCursor, decodeCursor, encodeCursor, pageOf } from '../lib/cursor'
import { publicPage } from '../plugins/public-page'
import { residentIdOf, withViewer } from '../plugins/session'
import type { RouteDeps } from '../route-deps'
import type { Database } from '../store/database'
import { listEventDays } from '../store/event-days'
import type { EventFilter } from '../store/event-filter'
import { type EventPlace, type EventRow, findEvent, listEvents } from '../store/events'
import { findActiveRegistration } from '../store/registrations'
import { isAdmitted } from '../store/admission'
import { eventListItemView, eventView } from '../views/event-view'
import { viewerView } from '../views/viewer-view'

type Part = EventPlace['part']

const isPart = (text: string | undefined): text is Part => text === 'ahead' || text === 'past'

/** Which part of the list a page reads, and after which event. */
const placeOf = ({ cursor, state }: EventQuery): { part: Part; after?: { startsAt: Date; id: string } } => {
  if (!cursor) return { part: state === 'past' ? 'past' : 'ahead' }
  const [part, startsAt, id = ''] = decodeCursor(cursor, 3)
  if (!isPart(part)) throw new AppError('CURSOR_INVALID')
  // The turn from what is ahead to what is past has no event before it.
  return id === '' ? { part } : { part, after: { startsAt: dateOfCursor(startsAt), id } }
}

const filterOf = ({
  unit,
  state,
  audience,
  hasSeats,
  series,
  q,
}: EventQuery | EventDaysQuery): EventFilter => ({
  ...(unit && { unitId: unit }),
  ...(state && { state }),
  ...(audience && { audience }),
  ...(hasSeats && { hasSeats }),
  ...(series && { seriesId: series }),
  ...(q && { query: q }),
})

export const eventRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (
  app,
  { reads, now, pages, sealer },
) => {
  const readPage = async (query: EventQuery): Promise<EventPage> => {
    const { state, hasSeats, from, to, limit = 20 } = query
    const time = now()
    const filter = {
      ...filterOf(query),
      ...(from && { from: new Date(from) }),
      ...(to && { to: new Date(to) }),
    }
    const place = placeOf(query)
    const readPart = async (
      part: Part,
      most: number,
      after?: { startsAt: Date; id: string },
    ): Promise<EventPage> => {
      const wanted = { part, limit: most + 1, ...(after && { after }) }
      const rows = await reads.publicly((db) => listEvents(db, filter, wanted, time))
      const cursorOf = (row: EventRow) => encodeCursor(part, row.startsAt, row.id)
      return pageOf(rows, most, (row) => eventListItemView(row, time), cursorOf)
    }
    const page = await readPart(place.part, limit, place.after)
    // Cancelled events lie on both sides of now; every other state on one. What is over has no seat to give.
    const hasPast = (state === undefined || state === 'cancelled') && hasSeats !== true
    if (place.part === 'past' || page.nextCursor || !hasPast) return page
    const room = limit - page.items.length
    if (room === 0) return { ...page, nextCursor: encodeCursor('past', '', '') }
    const past = await readPart('past', room)
    return { items: [...page.items, ...past.items], nextCursor: past.nextCursor }
  }

  app.get('/events', {
    schema: { tags: ['events'], querystring: EventQuery, response: { 200: EventPage } },
    ...publicPage(pages, 'events', (request) => readPage(request.query as EventQuery)),
  })

  app.get('/events/days', {
    schema: { tags: ['events'], querystring: EventDaysQuery, response: { 200: EventDays } },
    ...publicPage(pages, 'events', async (request): Promise<EventDays> => {
      const query = request.query as EventDaysQuery
      const items = await reads.publicly((db) => listEventDays(db, query.month, filterOf(query), now()))
      return { items }
    }),
  })

  const readEvent = async (db: Database, id: string) => {
    const row = await findEvent(db, id, now())
    if (!row) throw new AppError('NOT_FOUND')
    return row
  }
  const page = publicPage(pages, 'events', async (request) =>
    reads.publicly(async (db) => eventView(await readEvent(db, (request.params as IdParams).id), now())),
  )
  app.get('/events/:id', {
    schema: { tags: ['events'], params: IdParams, response: { 200: CommunityEvent } },
    preHandler: withViewer,
    handler: async (request, reply) => {
      if (request.residentId === null) return page.handler(request, reply)
      const residentId = residentIdOf(request)
      const event = await reads.ofResident(request.readAfter, async (db) => {
        const row = await readEvent(db, request.params.id)
        const registration = await findActiveRegistration(db, residentId, row.id, now())
        const unitIds = row.admittedUnits.map((unit) => unit.id)
        const isIn = await isAdmitted(db, residentId, unitIds)
        return { ...eventView(row, now()), viewer: viewerView(row, isIn, registration, sealer, now()) }
      })
      return reply.header('cache-control', 'private, no-store').send(event)
    },
  })
}
