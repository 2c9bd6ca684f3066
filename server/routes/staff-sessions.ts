import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import { DemoOfficerList, OfficerSession, OfficerSessionRequest } from '../../core/contract/officer'
import { signInOfficer } from '../commands/sign-in-officer'
import { signOutOfficer } from '../commands/sign-out-officer'
import { demoOfficers } from '../demo/demo-officers'
import { AppError } from '../errors'
import { hashOfToken } from '../lib/session-token'
import {
  COOKIE,
  cookieOptions,
  isTotpRequiredOfAdmins,
  officerOf,
  officerTokenHashOf,
} from '../plugins/officer'
import { SIGN_INS_PER_ADDRESS } from '../plugins/rate-limits'
import type { RouteDeps } from '../route-deps'
import { findOfficerSession } from '../store/officer-sessions'
import { findOfficer } from '../store/officers'
import { officerSessionView } from '../views/officer-view'

export const staffSessionRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, deps) => {
  const { db, now, settings } = deps
  const tags = ['staff sessions']

  const read = async (tokenHash: string | null): Promise<OfficerSession> => {
    const session = tokenHash && (await findOfficerSession(db, tokenHash))
    const officer = session && (await findOfficer(db, session.id))
    if (!session || !officer) throw new AppError('SESSION_REQUIRED')
    return officerSessionView(officer, session.expiresAt, await isTotpRequiredOfAdmins(deps))
  }
  const clear = (reply: FastifyReply) => reply.clearCookie(COOKIE, cookieOptions(deps)).code(204).send(null)

  app.post('/staff/sessions', {
    config: { staffAction: 'anyone', ...SIGN_INS_PER_ADDRESS },
    schema: { tags, body: OfficerSessionRequest, response: { 201: OfficerSession } },
    handler: async (request, reply) => {
      const { token } = await signInOfficer(deps, request.body, request.ip)
      const view = await read(hashOfToken(token))
      return reply.setCookie(COOKIE, token, cookieOptions(deps)).code(201).send(view)
    },
  })

  app.get('/staff/sessions/current', {
    config: { staffAction: 'own' },
    schema: { tags, response: { 200: OfficerSession } },
    handler: (request) => read(officerTokenHashOf(request)),
  })

  app.delete('/staff/sessions/current', {
    config: { staffAction: 'own' },
    schema: { tags, response: { 204: Type.Null() } },
    handler: async (request, reply) => {
      await signOutOfficer(db, officerOf(request), officerTokenHashOf(request), now())
      return clear(reply)
    },
  })

  app.delete('/staff/sessions', {
    config: { staffAction: 'own' },
    schema: { tags, response: { 204: Type.Null() } },
    handler: async (request, reply) => {
      await signOutOfficer(db, officerOf(request), null, now())
      return clear(reply)
    },
  })

  app.get('/staff/demo-officers', {
    config: { staffAction: 'anyone' },
    schema: { tags, response: { 200: DemoOfficerList } },
    handler: async (): Promise<DemoOfficerList> => ({
      items: settings.isDemo
        ? demoOfficers.map(({ loginName, role }) => ({ loginName, role, password: settings.demoPassword }))
        : [],
      nextCursor: null,
    }),
  })
}
