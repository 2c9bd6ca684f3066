import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import type { AuditAction } from '../../core/contract/audit-words'
import { IdParams } from '../../core/contract/common'
import {
  DecisionRequest,
  MoveRequest,
  PromoteRequest,
  ReasonRequest,
  RosterEntry,
  RosterPatch,
  WholePhone,
} from '../../core/contract/roster'
import { cancelByOfficer } from '../commands/cancel-by-officer'
import { decideRegistration } from '../commands/decide-registration'
import { moveRegistration } from '../commands/move-registration'
import { noteRegistration } from '../commands/note-registration'
import { promoteRegistration } from '../commands/promote-registration'
import { readPhone } from '../commands/read-phone'
import { readRosterEntry } from '../commands/read-roster'
import { AppError } from '../errors'
import { assertInScope } from '../officer'
import { officerOf } from '../plugins/officer'
import type { RouteDeps } from '../route-deps'
import { addAudit } from '../store/audit'
import type { Tx } from '../store/database'
import { placeOfRegistration } from '../store/staff-events'

/** What an officer does with one registration. Each is written into the audit log in its own transaction. */
export const staffRegistrationRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, deps) => {
  const { db, now } = deps
  const tags = ['staff roster']
  const config = { staffAction: 'rosterWrite' as const }

  const placeOf = async (request: FastifyRequest, registrationId: string) => {
    const place = await placeOfRegistration(db, registrationId)
    if (!place) throw new AppError('NOT_FOUND')
    assertInScope(officerOf(request), place.unitId)
    return { registrationId, ...place }
  }

  /** The command's dependencies with the entry that is written along. */
  const audited = async (request: FastifyRequest, id: string, action: AuditAction, after: object) => {
    const { unitId } = await placeOf(request, id)
    const entry = { action, targetKind: 'registration' as const, targetId: id, unitId, after }
    return { ...deps, alongside: (tx: Tx) => addAudit(tx, officerOf(request), entry, now()) }
  }

  app.post('/staff/registrations/:id/decision', {
    config,
    schema: { tags, params: IdParams, body: DecisionRequest, response: { 200: RosterEntry } },
    handler: async (request) => {
      const { id } = request.params
      const action = request.body.decision === 'approve' ? 'registrationApprove' : 'registrationDecline'
      await decideRegistration(await audited(request, id, action, request.body), id, request.body)
      return readRosterEntry(deps, id)
    },
  })

  app.post('/staff/registrations/:id/promote', {
    config,
    schema: { tags, params: IdParams, body: PromoteRequest, response: { 200: RosterEntry } },
    handler: async (request) => {
      const { id } = request.params
      await promoteRegistration(await audited(request, id, 'registrationPromote', request.body), id)
      return readRosterEntry(deps, id)
    },
  })

  app.post('/staff/registrations/:id/move', {
    config,
    schema: { tags, params: IdParams, body: MoveRequest, response: { 200: RosterEntry } },
    handler: async (request) => {
      const { id } = request.params
      const withAudit = await audited(request, id, 'registrationMove', request.body)
      await moveRegistration(withAudit, id, request.body.sessionId)
      return readRosterEntry(deps, id)
    },
  })

  app.post('/staff/registrations/:id/cancel', {
    config,
    schema: { tags, params: IdParams, body: ReasonRequest, response: { 200: RosterEntry } },
    handler: async (request) => {
      const { id } = request.params
      await cancelByOfficer(
        await audited(request, id, 'registrationCancel', request.body),
        id,
        request.body.reason,
      )
      return readRosterEntry(deps, id)
    },
  })

  app.patch('/staff/registrations/:id', {
    config,
    schema: { tags, params: IdParams, body: RosterPatch, response: { 200: RosterEntry } },
    handler: async (request) => {
      const place = await placeOf(request, request.params.id)
      await noteRegistration(db, officerOf(request), place, request.body, now())
      return readRosterEntry(deps, request.params.id)
    },
  })

  app.get('/staff/registrations/:id/phone', {
    config: { staffAction: 'rosterRead' },
    schema: { tags, params: IdParams, response: { 200: WholePhone } },
    handler: async (request) => {
      const place = await placeOf(request, request.params.id)
      return { phone: await readPhone(deps, officerOf(request), place) }
    },
  })
}
