import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import {
  AvatarRequest,
  PhoneRequest,
  Resident,
  ResidentExport,
  ResidentPatch,
} from '../../core/contract/resident'
import { changeResident } from '../commands/change-resident'
import { deleteResident } from '../commands/delete-resident'
import { exportResident } from '../commands/export-resident'
import { setAvatar } from '../commands/set-avatar'
import { setPhone } from '../commands/set-phone'
import { AppError } from '../errors'
import { EXPORTS_PER_RESIDENT, UPLOADS_PER_ADDRESS, WRITES_PER_RESIDENT } from '../plugins/rate-limits'
import { requireResident, residentIdOf } from '../plugins/session'
import type { RouteDeps } from '../route-deps'
import { removeAvatar } from '../store/avatars'
import { findResident } from '../store/residents'
import type { LogPosition } from '../store/reads'
import { residentView } from '../views/resident-view'

/** A picture of 3 MB in Base64. */
const AVATAR_BODY_LIMIT = 4.5 * 1024 * 1024

export const meRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, deps) => {
  const { db, reads, pages, sealer } = deps
  const tags = ['me']

  const read = async (residentId: string, readAfter: LogPosition | null): Promise<Resident> => {
    const row = await reads.ofResident(readAfter, (from) => findResident(from, residentId))
    if (!row) throw new AppError('SESSION_REQUIRED')
    return residentView(row, sealer)
  }

  app.get('/me', {
    onRequest: requireResident,
    schema: { tags, response: { 200: Resident } },
    handler: (request) => read(residentIdOf(request), request.readAfter),
  })

  app.patch('/me', {
    onRequest: requireResident,
    config: WRITES_PER_RESIDENT,
    schema: { tags, body: ResidentPatch, response: { 200: Resident } },
    handler: async (request) => {
      const residentId = residentIdOf(request)
      await changeResident(deps, residentId, request.body)
      deps.wakeJob('check-content')
      return read(residentId, null)
    },
  })

  app.put('/me/phone', {
    onRequest: requireResident,
    config: WRITES_PER_RESIDENT,
    schema: { tags, body: PhoneRequest, response: { 200: Resident } },
    handler: async (request) => {
      const residentId = residentIdOf(request)
      await setPhone(deps, residentId, request.body)
      return read(residentId, null)
    },
  })

  app.put('/me/avatar', {
    onRequest: requireResident,
    config: UPLOADS_PER_ADDRESS,
    bodyLimit: AVATAR_BODY_LIMIT,
    schema: { tags, body: AvatarRequest, response: { 200: Resident } },
    handler: async (request) => {
      const residentId = residentIdOf(request)
      await setAvatar(deps, residentId, request.body.picture)
      deps.wakeJob('check-content')
      return read(residentId, null)
    },
  })

  app.delete('/me/avatar', {
    onRequest: requireResident,
    config: WRITES_PER_RESIDENT,
    schema: { tags, response: { 200: Resident } },
    handler: async (request) => {
      const residentId = residentIdOf(request)
      await removeAvatar(db, residentId)
      return read(residentId, null)
    },
  })

  app.get('/me/export', {
    onRequest: requireResident,
    config: EXPORTS_PER_RESIDENT,
    schema: { tags, response: { 200: ResidentExport } },
    handler: (request) => exportResident(deps, residentIdOf(request)),
  })

  app.delete('/me', {
    onRequest: requireResident,
    config: WRITES_PER_RESIDENT,
    schema: { tags, response: { 204: Type.Null() } },
    handler: async (request, reply) => {
      await deleteResident({ ...deps, sessions: app.sessions }, residentIdOf(request))
      pages.changed('news')
      pages.changed('events')
      return reply.code(204).send(null)
    },
  })
}
