import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams } from '../../core/contract/common'
import {
  FirstPasswordReply,
  OfficerInput,
  OfficerPatch,
  StaffOfficer,
  StaffOfficerList,
} from '../../core/contract/staff-officer'
import { addOfficer, changeOfficer, resetOfficer } from '../commands/change-officer'
import { AppError } from '../errors'
import { officerOf } from '../plugins/officer'
import type { RouteDeps } from '../route-deps'
import { findStaffOfficer, listStaffOfficers } from '../store/staff-officers'
import { staffOfficerView } from '../views/staff-officer-view'

export const staffOfficerRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, { db, now }) => {
  const tags = ['staff admin']
  const write = { staffAction: 'officerWrite' } as const

  const read = async (id: string): Promise<StaffOfficer> => {
    const row = await findStaffOfficer(db, id)
    if (!row) throw new AppError('NOT_FOUND')
    return staffOfficerView(row)
  }

  app.get('/staff/officers', {
    config: { staffAction: 'officerRead' },
    schema: { tags, response: { 200: StaffOfficerList } },
    handler: async (request): Promise<StaffOfficerList> => {
      const rows = await listStaffOfficers(db, [...officerOf(request).unitIds])
      return { items: rows.map(staffOfficerView), nextCursor: null }
    },
  })

  app.post('/staff/officers', {
    config: write,
    schema: { tags, body: OfficerInput, response: { 201: FirstPasswordReply } },
    handler: async (request, reply) => {
      const { id, firstPassword } = await addOfficer(db, officerOf(request), request.body, now())
      return reply.code(201).send({ officer: await read(id), firstPassword })
    },
  })

  app.patch('/staff/officers/:id', {
    config: write,
    schema: { tags, params: IdParams, body: OfficerPatch, response: { 200: StaffOfficer } },
    handler: async (request) => {
      await changeOfficer(db, officerOf(request), request.params.id, request.body, now())
      return read(request.params.id)
    },
  })

  app.post('/staff/officers/:id/reset', {
    config: write,
    schema: { tags, params: IdParams, response: { 200: FirstPasswordReply } },
    handler: async (request) => {
      const firstPassword = await resetOfficer(db, officerOf(request), request.params.id, now())
      return { officer: await read(request.params.id), firstPassword }
    },
  })
}
