import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { NoticePage, NoticeQuery, NoticesReadReply, NoticesReadRequest } from '../../core/contract/notice'
import { dateOfCursor, decodeCursor, encodeCursor, pageOf } from '../lib/cursor'
import { WRITES_PER_RESIDENT } from '../plugins/rate-limits'
import { requireResident, residentIdOf } from '../plugins/session'
import type { RouteDeps } from '../route-deps'
import { countUnread, markRead, pageNotices } from '../store/notices'
import { noticeView } from '../views/notice-view'

const placeOf = (cursor: string) => {
  const [createdAt, id = ''] = decodeCursor(cursor, 2)
  return { createdAt: dateOfCursor(createdAt), id }
}

export const noticeRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, { db, now }) => {
  const tags = ['notices']

  app.get('/me/notices', {
    onRequest: requireResident,
    schema: { tags, querystring: NoticeQuery, response: { 200: NoticePage } },
    handler: async (request): Promise<NoticePage> => {
      const residentId = residentIdOf(request)
      const { cursor, limit = 20 } = request.query
      const rows = await pageNotices(db, residentId, {
        ...(cursor && { after: placeOf(cursor) }),
        limit: limit + 1,
      })
      const page = pageOf(rows, limit, noticeView, (row) => encodeCursor(row.createdAt, row.id))
      return { ...page, unreadCount: await countUnread(db, residentId) }
    },
  })

  app.put('/me/notices/read', {
    onRequest: requireResident,
    config: WRITES_PER_RESIDENT,
    schema: { tags, body: NoticesReadRequest, response: { 200: NoticesReadReply } },
    handler: async (request): Promise<NoticesReadReply> => {
      const residentId = residentIdOf(request)
      await markRead(db, residentId, new Date(request.body.until), now())
      return { unreadCount: await countUnread(db, residentId) }
    },
  })
}
