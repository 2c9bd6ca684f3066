import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams } from '../../core/contract/common'
import {
  type Bookmark,
  BookmarkPage,
  BookmarkQuery,
  BookmarkReply,
  LikeReply,
  REACTION_TARGETS,
  ReactionList,
  ReactionQuery,
  type ReactionTarget,
} from '../../core/contract/reaction'
import { reactAll, type ReactionWish } from '../commands/react'
import { dateOfCursor, decodeCursor, encodeCursor, pageOf } from '../lib/cursor'
import { groupCommit } from '../lib/group-commit'
import { WRITES_PER_SESSION } from '../plugins/rate-limits'
import { requireResident, residentIdOf } from '../plugins/session'
import type { RouteDeps } from '../route-deps'
import { eventsByIds } from '../store/events'
import { newsByIds } from '../store/news'
import { listBookmarks, listReactions } from '../store/reactions'
import type { ReactionKind } from '../store/tables'
import { eventListItemView } from '../views/event-view'
import { newsListItemView } from '../views/news-view'

const PATHS: Record<ReactionTarget, string> = { news: '/news', event: '/events' }

export const reactionRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, { db, now, pages }) => {
  const react = groupCommit(async (key, wishes: ReactionWish[]) => {
    const [target, kind, targetId = ''] = key.split(' ') as [ReactionTarget, ReactionKind, string]
    const count = await reactAll(db, { target, kind, targetId }, wishes, now())
    pages.changed(target === 'news' ? 'news' : 'events')
    return wishes.map(() => count)
  })

  for (const target of REACTION_TARGETS) {
    for (const isActive of [true, false]) {
      const route = { method: isActive ? ('PUT' as const) : ('DELETE' as const), onRequest: requireResident }
      const schema = { tags: ['reactions'], params: IdParams }
      app.route({
        ...route,
        url: `${PATHS[target]}/:id/like`,
        config: WRITES_PER_SESSION,
        schema: { ...schema, response: { 200: LikeReply } },
        handler: async (request): Promise<LikeReply> => {
          const residentId = residentIdOf(request)
          return {
            liked: isActive,
            likeCount: await react(`${target} like ${request.params.id}`, { residentId, isActive }),
          }
        },
      })
      app.route({
        ...route,
        url: `${PATHS[target]}/:id/bookmark`,
        config: WRITES_PER_SESSION,
        schema: { ...schema, response: { 200: BookmarkReply } },
        handler: async (request): Promise<BookmarkReply> => {
          const residentId = residentIdOf(request)
          const bookmarkCount = await react(`${target} bookmark ${request.params.id}`, {
            residentId,
            isActive,
          })
          return { bookmarked: isActive, bookmarkCount }
        },
      })
    }
  }

  app.get('/me/reactions', {
    onRequest: requireResident,
    schema: { tags: ['reactions'], querystring: ReactionQuery, response: { 200: ReactionList } },
    handler: async (request): Promise<ReactionList> => {
      const { since } = request.query
      const asOf = now().toISOString()
      const items = await listReactions(db, residentIdOf(request), since ? new Date(since) : undefined)
      return { items, asOf }
    },
  })

  app.get('/me/bookmarks', {
    onRequest: requireResident,
    schema: { tags: ['reactions'], querystring: BookmarkQuery, response: { 200: BookmarkPage } },
    handler: async (request): Promise<BookmarkPage> => {
      const { target, cursor, limit = 20 } = request.query
      const [changedAt, targetId = ''] = cursor ? decodeCursor(cursor, 2) : []
      const rows = await listBookmarks(db, residentIdOf(request), {
        ...(target && { target }),
        ...(cursor && { after: { changedAt: dateOfCursor(changedAt), targetId } }),
        limit: limit + 1,
      })
      const idsOf = (wanted: ReactionTarget) =>
        rows.filter((row) => row.target === wanted).map((row) => row.targetId)
      const news = await newsByIds(db, idsOf('news'), now())
      const events = await eventsByIds(db, idsOf('event'))
      const page = pageOf(
        rows,
        limit,
        (row): Bookmark[] => {
          const bookmarkedAt = row.changedAt.toISOString()
          const newsRow = row.target === 'news' && news.find((one) => one.id === row.targetId)
          if (newsRow) return [{ target: 'news', bookmarkedAt, news: newsListItemView(newsRow) }]
          const eventRow = row.target === 'event' && events.find((one) => one.id === row.targetId)
          return eventRow
            ? [{ target: 'event', bookmarkedAt, event: eventListItemView(eventRow, now()) }]
            : []
        },
        (row) => encodeCursor(row.changedAt, row.targetId),
      )
      return { ...page, items: page.items.flat() }
    },
  })
}
