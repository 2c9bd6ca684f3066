import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { PasswordChange, TotpConfirmation, TotpEnrolment, TotpRemoval } from '../../core/contract/officer'
import { changePassword } from '../commands/change-password'
import { beginTotp, confirmTotp, removeTotp } from '../commands/enrol-totp'
import { AppError } from '../errors'
import { officerOf, officerTokenHashOf } from '../plugins/officer'
import type { RouteDeps } from '../route-deps'

/** The officer's own password and authenticator. */
export const staffAccountRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, deps) => {
  const { db, now } = deps
  const tags = ['staff sessions']
  const config = { staffAction: 'own' } as const

  app.put('/staff/me/password', {
    config,
    schema: { tags, body: PasswordChange, response: { 204: Type.Null() } },
    handler: async (request, reply) => {
      const tokenHash = officerTokenHashOf(request)
      if (tokenHash === null) throw new AppError('SESSION_REQUIRED')
      await changePassword(db, officerOf(request), request.body, tokenHash, now())
      return reply.code(204).send(null)
    },
  })

  app.post('/staff/me/totp', {
    config,
    schema: { tags, response: { 201: TotpEnrolment } },
    handler: async (request, reply) => reply.code(201).send(await beginTotp(deps, officerOf(request), now())),
  })

  app.put('/staff/me/totp', {
    config,
    schema: { tags, body: TotpConfirmation, response: { 204: Type.Null() } },
    handler: async (request, reply) => {
      await confirmTotp(deps, officerOf(request), request.body.totpCode, now())
      return reply.code(204).send(null)
    },
  })

  app.delete('/staff/me/totp', {
    config,
    schema: { tags, body: TotpRemoval, response: { 204: Type.Null() } },
    handler: async (request, reply) => {
      await removeTotp(deps, officerOf(request), request.body.password, now())
      return reply.code(204).send(null)
    },
  })
}
