import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CheckInReply, CheckInRequest } from '../../core/contract/check-in'
import { IdParams } from '../../core/contract/common'
import { Ticket } from '../../core/contract/registration'
import { hasTicket } from '../../core/rules/check-in'
import { checkInSelf } from '../commands/check-in-self'
import { AppError } from '../errors'
import { createEntryCodes } from '../lib/entry-codes'
import { WRITES_PER_RESIDENT } from '../plugins/rate-limits'
import { requireResident, residentIdOf } from '../plugins/session'
import type { RouteDeps } from '../route-deps'
import { findRegistration } from '../store/registrations'
import { findTicket } from '../store/tickets'
import { registrationView } from '../views/registration-view'
import { ticketView } from '../views/ticket-view'

/** The resident's ticket, and their own check-in by the poster at the venue. */
export const checkInRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, deps) => {
  const { db, sealer, settings } = deps
  const codes = createEntryCodes(settings.encryptionKey, ...settings.otherEncryptionKeys)

  app.get('/registrations/:id/ticket', {
    onRequest: requireResident,
    schema: { tags: ['registrations'], params: IdParams, response: { 200: Ticket } },
    handler: async (request) => {
      const residentId = residentIdOf(request)
      const { id } = request.params
      const registration = await findRegistration(db, residentId, id)
      const ticket = await findTicket(db, id)
      if (!registration || !ticket) throw new AppError('NOT_FOUND')
      const { state } = registration
      if (!hasTicket(state) || ticket.ticketNumber === null) throw new AppError('STATE_CONFLICT', { state })
      return ticketView(registration, { ...ticket, ticketNumber: ticket.ticketNumber }, codes, sealer)
    },
  })

  app.post('/events/:id/check-ins', {
    onRequest: requireResident,
    config: WRITES_PER_RESIDENT,
    schema: { tags: ['check-ins'], params: IdParams, body: CheckInRequest, response: { 200: CheckInReply } },
    handler: async (request): Promise<CheckInReply> => {
      const residentId = residentIdOf(request)
      const ids = await checkInSelf({ ...deps, codes }, residentId, request.params.id, request.body)
      const rows = await Promise.all(ids.map((id) => findRegistration(db, residentId, id)))
      return { registrations: rows.flatMap((row) => (row ? registrationView(row, sealer) : [])) }
    },
  })
}
