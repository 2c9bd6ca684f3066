import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { PosterCodes, StaffCheckInReply, StaffCheckInRequest } from '../../core/contract/check-in'
import { Id, IdParams } from '../../core/contract/common'
import { checkInByStaff } from '../commands/check-in-by-staff'
import { undoCheckIn } from '../commands/undo-check-in'
import { AppError } from '../errors'
import { createEntryCodes } from '../lib/entry-codes'
import { assertInScope } from '../officer'
import { officerOf } from '../plugins/officer'
import { CHECK_IN_PAGE } from '../page-links'
import type { RouteDeps } from '../route-deps'
import { listPosterSessions } from '../store/check-ins'
import { posterView, reportView } from '../views/check-in-view'
import { qrCodePicture } from '../views/qr-code-picture'

const PosterParams = Type.Object({ id: Id, session: Id })

export const staffCheckInRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, deps) => {
  const { db, sealer, settings, wechat } = deps
  const codes = createEntryCodes(settings.encryptionKey, ...settings.otherEncryptionKeys)
  const tags = ['staff check-ins']
  const config = { staffAction: 'checkIn' } as const

  app.get('/staff/events/:id/poster-code', {
    config,
    schema: { tags, params: IdParams, response: { 200: PosterCodes } },
    handler: async (request): Promise<PosterCodes> => {
      const { id } = request.params
      const sessions = await listPosterSessions(db, id)
      if (sessions.length === 0) throw new AppError('NOT_FOUND')
      for (const { unitId } of sessions) assertInScope(officerOf(request), unitId)
      const items = sessions.map((session) => posterView(id, session, codes, settings.publicUrl))
      return { items, nextCursor: null }
    },
  })

  /** What is printed: the mini-program's own code where WeChat is set up, else a QR code of the H5 page. */
  app.get('/staff/events/:id/poster-code/:session', {
    config,
    schema: { tags, params: PosterParams },
    handler: async (request, reply) => {
      const { id, session: sessionId } = request.params
      const session = (await listPosterSessions(db, id)).find((one) => one.id === sessionId)
      if (!session) throw new AppError('NOT_FOUND')
      assertInScope(officerOf(request), session.unitId)
      const home = settings.publicUrl ?? `${request.protocol}://${request.host}`
      const { h5Url, scene } = posterView(id, session, codes, home)
      const { bytes, contentType } = wechat
        ? await wechat.codeFor({ page: CHECK_IN_PAGE, scene })
        : { bytes: await qrCodePicture(h5Url ?? home), contentType: 'image/png' }
      return reply.header('x-content-type-options', 'nosniff').type(contentType).send(bytes)
    },
  })

  app.post('/staff/check-ins', {
    config,
    schema: { tags, body: StaffCheckInRequest, response: { 200: StaffCheckInReply } },
    handler: async (request): Promise<StaffCheckInReply> => {
      const officer = officerOf(request)
      const { outcomes, checkedIn } = await checkInByStaff({ ...deps, codes }, officer, request.body)
      return { items: outcomes.map((outcome) => reportView(outcome, sealer)), checkedIn }
    },
  })

  /** By the attendee's id. */
  app.delete('/staff/check-ins/:id', {
    config,
    schema: { tags, params: IdParams, response: { 204: Type.Null() } },
    handler: async (request, reply) => {
      await undoCheckIn(deps, officerOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  })
}
