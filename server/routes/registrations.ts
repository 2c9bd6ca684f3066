import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams } from '../../core/contract/common'
import {
  IdempotencyHeaders,
  MyRegistrationPage,
  MyRegistrationQuery,
  Registration,
  SignUpRequest,
  WithdrawRequest,
} from '../../core/contract/registration'
import { acceptOffer } from '../commands/accept-offer'
import { cancelRegistration } from '../commands/cancel-registration'
import { declineOffer } from '../commands/decline-offer'
import { signUpAll } from '../commands/sign-up'
import type { SignUpInput } from '../commands/sign-up-batch'
import { withdrawAttendees } from '../commands/withdraw-attendees'
import { AppError } from '../errors'
import { dateOfCursor, decodeCursor, encodeCursor, pageOf } from '../lib/cursor'
import { groupCommit } from '../lib/group-commit'
import { WRITES_PER_RESIDENT } from '../plugins/rate-limits'
import { requireResident, residentIdOf } from '../plugins/session'
import type { RouteDeps } from '../route-deps'
import { findRegistration, pageRegistrations } from '../store/registrations'
import { myRegistrationView, registrationView } from '../views/registration-view'

/** The list is read to its end as it was when it was begun, or an event that ends meanwhile would come twice. */
const placeOf = (cursor: string) => {
  const [asOf, part, order, id = ''] = decodeCursor(cursor, 4)
  const after = { part: Number(part), order: Number(order), id }
  if (![0, 1].includes(after.part) || !Number.isFinite(after.order)) throw new AppError('CURSOR_INVALID')
  return { asOf: dateOfCursor(asOf), after }
}

export const registrationRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, deps) => {
  const { db, reads, now, pages, sealer, wakeJob } = deps
  const tags = ['registrations']

  const read = async (residentId: string, id: string): Promise<Registration> => {
    const row = await findRegistration(db, residentId, id)
    if (!row) throw new AppError('NOT_FOUND')
    return registrationView(row, sealer)
  }

  // Of all events together: a hundred of them at once share a commit, and one that has a rush fills it.
  const signUp = groupCommit(async (_all, inputs: SignUpInput[]) => {
    const outcomes = await signUpAll(db, sealer, inputs, now)
    pages.changed('events')
    wakeJob('deliver-notices')
    return outcomes
  })

  app.post('/events/:id/registrations', {
    onRequest: requireResident,
    config: WRITES_PER_RESIDENT,
    schema: {
      tags,
      params: IdParams,
      headers: IdempotencyHeaders,
      body: SignUpRequest,
      response: { 200: Registration, 201: Registration },
    },
    handler: async (request, reply) => {
      const residentId = residentIdOf(request)
      const idempotencyKey = request.headers['idempotency-key'] ?? null
      const eventId = request.params.id
      const input = { eventId, residentId, request: request.body, idempotencyKey }
      const outcome = await signUp('all', input)
      if (!outcome.ok) throw outcome.error
      if ('repeatOf' in outcome) return reply.code(200).send(await read(residentId, outcome.repeatOf))
      return reply.code(201).send(registrationView(outcome.registration, sealer))
    },
  })

  app.get('/registrations/:id', {
    onRequest: requireResident,
    schema: { tags, params: IdParams, response: { 200: Registration } },
    handler: (request) => read(residentIdOf(request), request.params.id),
  })

  app.delete('/registrations/:id', {
    onRequest: requireResident,
    config: WRITES_PER_RESIDENT,
    schema: { tags, params: IdParams, response: { 200: Registration } },
    handler: async (request) => {
      const residentId = residentIdOf(request)
      await cancelRegistration(deps, residentId, request.params.id)
      return read(residentId, request.params.id)
    },
  })

  app.post('/registrations/:id/accept', {
    onRequest: requireResident,
    config: WRITES_PER_RESIDENT,
    schema: { tags, params: IdParams, response: { 200: Registration } },
    handler: async (request) => {
      const residentId = residentIdOf(request)
      await acceptOffer(deps, residentId, request.params.id)
      return read(residentId, request.params.id)
    },
  })

  app.post('/registrations/:id/decline', {
    onRequest: requireResident,
    config: WRITES_PER_RESIDENT,
    schema: { tags, params: IdParams, response: { 200: Registration } },
    handler: async (request) => {
      const residentId = residentIdOf(request)
      await declineOffer(deps, residentId, request.params.id)
      return read(residentId, request.params.id)
    },
  })

  app.post('/registrations/:id/withdraw', {
    onRequest: requireResident,
    config: WRITES_PER_RESIDENT,
    schema: { tags, params: IdParams, body: WithdrawRequest, response: { 200: Registration } },
    handler: async (request) => {
      const residentId = residentIdOf(request)
      await withdrawAttendees(deps, residentId, request.params.id, request.body.attendeeIds)
      return read(residentId, request.params.id)
    },
  })

  app.get('/me/registrations', {
    onRequest: requireResident,
    schema: { tags, querystring: MyRegistrationQuery, response: { 200: MyRegistrationPage } },
    handler: async (request): Promise<MyRegistrationPage> => {
      const { cursor, limit = 20 } = request.query
      const { asOf, after } = cursor ? placeOf(cursor) : { asOf: now(), after: undefined }
      const residentId = residentIdOf(request)
      const place = { asOf, ...(after && { after }), limit: limit + 1 }
      const rows = await reads.ofResident(request.readAfter, (from) =>
        pageRegistrations(from, residentId, place),
      )
      return pageOf(
        rows,
        limit,
        (row) => myRegistrationView(row, sealer),
        (row) => encodeCursor(asOf, String(row.part), String(row.order), row.id),
      )
    },
  })
}
