import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { IdParams } from '../../core/contract/common'
import {
  ProxySignUpRequest,
  ResidentMatchList,
  ResidentSearch,
  RosterEntry,
  RosterPage,
  RosterQuery,
} from '../../core/contract/roster'
import { ACTIVE_STATES } from '../../core/rules/registration'
import { matchesRosterSearch } from '../../core/rules/roster-search'
import { findCallers } from '../commands/find-callers'
import { readRoster, readRosterEntry } from '../commands/read-roster'
import { signUpByProxy } from '../commands/sign-up-by-proxy'
import { AppError } from '../errors'
import { decodeCursor, encodeCursor } from '../lib/cursor'
import { assertInScope } from '../officer'
import { officerOf } from '../plugins/officer'
import type { RouteDeps } from '../route-deps'
import { addAudit } from '../store/audit'
import type { Tx } from '../store/database'
import { findStaffEvent } from '../store/staff-events'
import { residentMatchView } from '../views/resident-match-view'
import { rosterWorkbook } from '../views/roster-workbook'
import { staffEventView } from '../views/staff-event-view'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

const takesPart = ({ state }: RosterEntry) => (ACTIVE_STATES as readonly string[]).includes(state)

const people = (entries: RosterEntry[]) =>
  sum(entries.map(({ attendees }) => attendees.filter(({ isWithdrawn }) => !isWithdrawn).length))

export const staffRosterRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, deps) => {
  const { db, now } = deps
  const tags = ['staff roster']

  const eventOf = async (request: FastifyRequest, id: string) => {
    const event = await findStaffEvent(db, id)
    if (!event) throw new AppError('NOT_FOUND')
    assertInScope(officerOf(request), event.unitId)
    return event
  }

  app.get('/staff/events/:id/registrations', {
    config: { staffAction: 'rosterRead' },
    schema: { tags, params: IdParams, querystring: RosterQuery, response: { 200: RosterPage } },
    handler: async (request): Promise<RosterPage> => {
      const event = await eventOf(request, request.params.id)
      const { session, state, q = '', toCall = false, cursor, limit = 50 } = request.query
      const filter = { ...(session && { sessionId: session }), ...(state && { state }) }
      const entries = await readRoster(deps, officerOf(request), event, filter, 'rosterRead')
      const wanted = entries.filter(
        (entry) => (q === '' || matchesRosterSearch(entry, q)) && (!toCall || entry.callFor !== null),
      )
      const [last] = cursor ? decodeCursor(cursor, 1) : []
      const from = last === undefined ? 0 : wanted.findIndex(({ id }) => id === last) + 1
      const items = wanted.slice(from, from + limit)
      const next = items.at(-1)
      return {
        items,
        nextCursor: next && from + limit < wanted.length ? encodeCursor(next.id) : null,
        people: people(entries.filter(takesPart)),
        reachable: people(entries.filter((entry) => takesPart(entry) && entry.isReachable)),
      }
    },
  })

  app.get('/staff/events/:id/registrations.xlsx', {
    config: { staffAction: 'rosterRead' },
    schema: { tags, params: IdParams },
    handler: async (request, reply) => {
      const event = await eventOf(request, request.params.id)
      const entries = await readRoster(deps, officerOf(request), event, {}, 'rosterExport')
      const file = await rosterWorkbook(staffEventView(event, now()), entries, now())
      const name = encodeURIComponent(`${event.title} 名单.xlsx`)
      return reply
        .type(XLSX)
        .header('content-disposition', `attachment; filename="roster.xlsx"; filename*=UTF-8''${name}`)
        .header('x-content-type-options', 'nosniff')
        .send(file)
    },
  })

  /** A search by POST: a number does not belong in an address, which is logged on its way. */
  app.post('/staff/events/:id/resident-matches', {
    config: { staffAction: 'rosterWrite' },
    schema: { tags, params: IdParams, body: ResidentSearch, response: { 200: ResidentMatchList } },
    handler: async (request): Promise<ResidentMatchList> => {
      const event = await eventOf(request, request.params.id)
      const found = await findCallers(deps, officerOf(request), event, request.body)
      return { items: found.map((row) => residentMatchView(row, deps.sealer)), nextCursor: null }
    },
  })

  app.post('/staff/events/:id/registrations', {
    config: { staffAction: 'rosterWrite' },
    schema: { tags, params: IdParams, body: ProxySignUpRequest, response: { 201: RosterEntry } },
    handler: async (request, reply) => {
      const event = await eventOf(request, request.params.id)
      const officer = officerOf(request)
      const { sessionId, people: party, residentId, residentConsent } = request.body
      const entry = {
        action: 'registrationAdd' as const,
        targetKind: 'event' as const,
        targetId: event.id,
        unitId: event.unitId,
        after: { sessionId, people: party.length, ...(residentId && { residentId, residentConsent }) },
      }
      const alongside = (tx: Tx) => addAudit(tx, officer, entry, now())
      const id = await signUpByProxy({ ...deps, alongside }, event.id, request.body, officer.id)
      return reply.code(201).send(await readRosterEntry(deps, id))
    },
  })
}
