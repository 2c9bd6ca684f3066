import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams } from '../../core/contract/common'
import { StaffNewsItem } from '../../core/contract/staff-news'
import { EventOutcome } from '../../core/contract/staff-outcome'
import { mayDo } from '../../core/rules/officer-rights'
import { draftRecap } from '../commands/draft-recap'
import { AppError } from '../errors'
import { assertInScope } from '../officer'
import { officerOf } from '../plugins/officer'
import type { RouteDeps } from '../route-deps'
import { listAttendance } from '../store/attendance'
import { findRecap } from '../store/recaps'
import { findStaffEvent } from '../store/staff-events'
import { outcomeView } from '../views/outcome-view'
import { readStaffNews } from './read-staff-news'

/** What comes after an event. */
export const staffOutcomeRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, { db, now }) => {
  app.get('/staff/events/:id/outcome', {
    config: { staffAction: 'eventRead' },
    schema: { tags: ['staff events'], params: IdParams, response: { 200: EventOutcome } },
    handler: async (request): Promise<EventOutcome> => {
      const officer = officerOf(request)
      const event = await findStaffEvent(db, request.params.id)
      if (!event) throw new AppError('NOT_FOUND')
      assertInScope(officer, event.unitId)
      const attendance = mayDo(officer.role, 'rosterRead') ? await listAttendance(db, event.id, now()) : null
      return outcomeView(attendance, await findRecap(db, event), now())
    },
  })

  /** 201 with a new draft, 200 with the article that was there. */
  app.post('/staff/events/:id/recap', {
    config: { staffAction: 'newsWrite' },
    schema: {
      tags: ['staff news'],
      params: IdParams,
      response: { 200: StaffNewsItem, 201: StaffNewsItem },
    },
    handler: async (request, reply) => {
      const officer = officerOf(request)
      const { newsId, isNew } = await draftRecap(db, officer, request.params.id, now())
      return reply.code(isNew ? 201 : 200).send(await readStaffNews(db, officer, newsId, now()))
    },
  })
}
