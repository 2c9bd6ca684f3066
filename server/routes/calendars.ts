import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { Id, IdParams } from '../../core/contract/common'
import { AppError } from '../errors'
import { publicPage } from '../plugins/public-page'
import { requireResident, residentIdOf } from '../plugins/session'
import type { RouteDeps } from '../route-deps'
import { findCalendarRegistration, listCalendarSessions } from '../store/calendar'
import { eventCalendar, registrationCalendar } from '../views/calendar-view'

const TYPE = 'text/calendar; charset=utf-8'
/** A phone that can, shows it right away; others keep it under this name. */
const DISPOSITION = 'inline; filename="mulin.ics"'

const response = { 200: { content: { 'text/calendar': { schema: Type.String() } } } }

const CalendarQuery = Type.Object({ session: Type.Optional(Id) }, { additionalProperties: false })

export const calendarRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, deps) => {
  const { db, pages, settings } = deps
  const tags = ['calendars']

  app.get('/events/:id/calendar.ics', {
    schema: { tags, params: IdParams, querystring: CalendarQuery, response },
    ...publicPage(
      pages,
      'events',
      async (request) => {
        const { id } = request.params as IdParams
        const { session } = request.query as { session?: string }
        const rows = await listCalendarSessions(db, id, session)
        if (rows.length === 0) throw new AppError('NOT_FOUND')
        return Buffer.from(eventCalendar(rows, settings.publicUrl))
      },
      { 'content-type': TYPE, 'content-disposition': DISPOSITION },
    ),
  })

  app.get('/registrations/:id/calendar.ics', {
    onRequest: requireResident,
    schema: { tags, params: IdParams, response },
    handler: async (request, reply) => {
      const row = await findCalendarRegistration(db, residentIdOf(request), request.params.id)
      if (!row) throw new AppError('NOT_FOUND')
      const file = registrationCalendar(row, settings.publicUrl)
      return reply.headers({ 'content-type': TYPE, 'content-disposition': DISPOSITION }).send(file)
    },
  })
}
