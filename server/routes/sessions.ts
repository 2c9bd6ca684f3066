import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { SessionReply, SessionRequest } from '../../core/contract/session'
import { signIn } from '../commands/sign-in'
import { signOut } from '../commands/sign-out'
import { AppError } from '../errors'
import { SIGN_INS_PER_ADDRESS } from '../plugins/rate-limits'
import { requireResident, tokenHashOf } from '../plugins/session'
import type { RouteDeps } from '../route-deps'
import { findResident } from '../store/residents'
import { residentView } from '../views/resident-view'
import { cloudPerson } from '../wechat/cloud-person'

export const sessionRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, deps) => {
  const tags = ['sessions']
  const { isWechatCloud, wechat } = deps.settings

  const vouchedFor = ({ headers }: FastifyRequest) =>
    isWechatCloud && wechat ? cloudPerson(headers, wechat.appId) : null

  app.post('/sessions', {
    config: SIGN_INS_PER_ADDRESS,
    schema: { tags, body: SessionRequest, response: { 201: SessionReply } },
    handler: async (request, reply) => {
      const { token, residentId } = await signIn(deps, request.body, vouchedFor(request))
      const resident = await findResident(deps.db, residentId)
      if (!resident) throw new AppError('UNAVAILABLE')
      const view = { token, resident: residentView(resident, deps.sealer) }
      return reply.code(201).header('cache-control', 'private, no-store').send(view)
    },
  })

  app.delete('/sessions/current', {
    onRequest: requireResident,
    schema: { tags, response: { 204: Type.Null() } },
    handler: async (request, reply) => {
      const tokenHash = tokenHashOf(request)
      if (tokenHash !== null) await signOut(deps.db, app.sessions, tokenHash)
      return reply.code(204).send(null)
    },
  })
}
