import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams } from '../../core/contract/common'
import {
  NewsContent,
  PinNewsRequest,
  PreviewToken,
  PublishNewsRequest,
  SaveNewsRequest,
  ScheduleNewsRequest,
  StaffNewsItem,
  StaffNewsPage,
  StaffNewsQuery,
} from '../../core/contract/staff-news'
import { createNews } from '../commands/create-news'
import { pinNews } from '../commands/pin-news'
import { publishNews, scheduleNews } from '../commands/publish-news'
import { saveNews } from '../commands/save-news'
import { archiveNews, withdrawNews } from '../commands/take-down-news'
import { dateOfCursor, decodeCursor, encodeCursor, pageOf } from '../lib/cursor'
import { previewToken } from '../lib/preview-token'
import { assertInScope, type Officer } from '../officer'
import { officerOf } from '../plugins/officer'
import type { RouteDeps } from '../route-deps'
import { countDesk, listDesk } from '../store/news-desk'
import { unitIdsBelow } from '../store/units'
import { staffNewsListItemView } from '../views/staff-news-view'
import { readStaffNews } from './read-staff-news'

/** An article of 200,000 characters with its marks. */
const BODY_LIMIT = 4 * 1024 * 1024

const tags = ['staff news']
const read = { staffAction: 'newsRead' } as const
const write = { staffAction: 'newsWrite' } as const
const publish = { staffAction: 'newsPublish' } as const

const afterCursor = (cursor: string) => {
  const [updatedAt, id = ''] = decodeCursor(cursor, 2)
  return { updatedAt: dateOfCursor(updatedAt), id }
}

export const staffNewsRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, deps) => {
  const { db, now, pages, sealer } = deps

  const unitsOf = async (officer: Officer, unit: string | undefined) => {
    if (unit === undefined) return [...officer.unitIds]
    assertInScope(officer, unit)
    return unitIdsBelow(db, [unit])
  }

  app.get('/staff/news', {
    config: read,
    schema: { tags, querystring: StaffNewsQuery, response: { 200: StaffNewsPage } },
    handler: async (request): Promise<StaffNewsPage> => {
      const { state, category, unit, q, mine, cursor, limit = 20 } = request.query
      const officer = officerOf(request)
      const filter = {
        unitIds: await unitsOf(officer, unit),
        ...(category && { category }),
        ...(q?.trim() && { query: q }),
        ...(mine && { officerId: officer.id }),
      }
      const page = {
        ...filter,
        ...(state && { state }),
        ...(cursor && { after: afterCursor(cursor) }),
        limit: limit + 1,
      }
      const [rows, counts] = await Promise.all([listDesk(db, page, now()), countDesk(db, filter, now())])
      const view = pageOf(
        rows,
        limit,
        (row) => staffNewsListItemView(row, now()),
        (row) => encodeCursor(row.updatedAt, row.id),
      )
      return { ...view, counts }
    },
  })

  app.post('/staff/news', {
    config: write,
    bodyLimit: BODY_LIMIT,
    schema: { tags, body: NewsContent, response: { 201: StaffNewsItem } },
    handler: async (request, reply) => {
      const officer = officerOf(request)
      const id = await createNews(db, officer, request.body, now())
      return reply.code(201).send(await readStaffNews(db, officer, id, now()))
    },
  })

  app.get('/staff/news/:id', {
    config: read,
    schema: { tags, params: IdParams, response: { 200: StaffNewsItem } },
    handler: (request) => readStaffNews(db, officerOf(request), request.params.id, now()),
  })

  app.put('/staff/news/:id', {
    config: write,
    bodyLimit: BODY_LIMIT,
    schema: { tags, params: IdParams, body: SaveNewsRequest, response: { 200: StaffNewsItem } },
    handler: async (request) => {
      const officer = officerOf(request)
      await saveNews(db, officer, request.params.id, request.body, now())
      return readStaffNews(db, officer, request.params.id, now())
    },
  })

  app.post('/staff/news/:id/publish', {
    config: publish,
    schema: { tags, params: IdParams, body: PublishNewsRequest, response: { 200: StaffNewsItem } },
    handler: async (request) => {
      const { revision, publishedAt } = request.body
      const officer = officerOf(request)
      const input = { revision, ...(publishedAt && { publishedAt: new Date(publishedAt) }) }
      await publishNews(db, officer, request.params.id, input, now())
      pages.changed('news')
      return readStaffNews(db, officer, request.params.id, now())
    },
  })

  app.post('/staff/news/:id/schedule', {
    config: publish,
    schema: { tags, params: IdParams, body: ScheduleNewsRequest, response: { 200: StaffNewsItem } },
    handler: async (request) => {
      const { revision, publishedAt } = request.body
      const officer = officerOf(request)
      await scheduleNews(
        db,
        officer,
        request.params.id,
        { revision, publishedAt: new Date(publishedAt) },
        now(),
      )
      pages.changed('news')
      return readStaffNews(db, officer, request.params.id, now())
    },
  })

  for (const [method, url, takeDown] of [
    ['POST', '/staff/news/:id/withdraw', withdrawNews],
    ['POST', '/staff/news/:id/archive', archiveNews],
    ['DELETE', '/staff/news/:id', archiveNews],
  ] as const) {
    app.route({
      method,
      url,
      config: publish,
      schema: { tags, params: IdParams, response: { 200: StaffNewsItem } },
      handler: async (request) => {
        const officer = officerOf(request)
        await takeDown(db, officer, request.params.id, now())
        pages.withdrawn('news')
        return readStaffNews(db, officer, request.params.id, now())
      },
    })
  }

  app.put('/staff/news/:id/pin', {
    config: publish,
    schema: { tags, params: IdParams, body: PinNewsRequest, response: { 200: StaffNewsItem } },
    handler: async (request) => {
      const { pinnedUntil } = request.body
      const officer = officerOf(request)
      await pinNews(
        db,
        officer,
        request.params.id,
        pinnedUntil === null ? null : new Date(pinnedUntil),
        now(),
      )
      pages.changed('news')
      return readStaffNews(db, officer, request.params.id, now())
    },
  })

  app.get('/staff/news/:id/preview-token', {
    config: read,
    schema: { tags, params: IdParams, response: { 200: PreviewToken } },
    handler: async (request) => {
      const { id } = await readStaffNews(db, officerOf(request), request.params.id, now())
      return previewToken(sealer, id, now())
    },
  })
}
