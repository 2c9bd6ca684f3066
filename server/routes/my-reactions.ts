import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  type Bookmark,
  BookmarkPage,
  BookmarkQuery,
  type Like,
  LikePage,
  LikeQuery,
  type ReactionTarget,
} from '../../core/contract/reaction'
import { dateOfCursor, decodeCursor, encodeCursor, pageOf } from '../lib/cursor'
import { requireResident, residentIdOf } from '../plugins/session'
import type { RouteDeps } from '../route-deps'
import { eventsByIds } from '../store/events'
import { newsByIds } from '../store/news'
import { listReactedTo } from '../store/reactions'
import type { ReactionKind } from '../store/tables'
import { eventListItemView } from '../views/event-view'
import { newsListItemView } from '../views/news-view'

/** What a resident bookmarked and liked, with what it is now; what is no longer public is left out. */
export const myReactionRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, { db, now }) => {
  const list = async <Item>(
    residentId: string,
    kind: ReactionKind,
    { target, q, cursor, limit = 20 }: BookmarkQuery,
    view: (changedAt: string, shown: Shown) => Item,
  ) => {
    const [changedAt, targetId = ''] = cursor ? decodeCursor(cursor, 2) : []
    const rows = await listReactedTo(db, residentId, kind, {
      ...(target && { target }),
      ...(q !== undefined && { q }),
      ...(cursor && { after: { changedAt: dateOfCursor(changedAt), targetId } }),
      limit: limit + 1,
    })
    const idsOf = (wanted: ReactionTarget) =>
      rows.filter((row) => row.target === wanted).map((row) => row.targetId)
    const news = await newsByIds(db, idsOf('news'), now())
    const events = await eventsByIds(db, idsOf('event'))
    const shownOf = (row: (typeof rows)[number]): Shown | null => {
      const newsRow = row.target === 'news' && news.find((one) => one.id === row.targetId)
      if (newsRow) return { target: 'news', news: newsListItemView(newsRow) }
      const eventRow = row.target === 'event' && events.find((one) => one.id === row.targetId)
      return eventRow ? { target: 'event', event: eventListItemView(eventRow, now()) } : null
    }
    const page = pageOf(
      rows,
      limit,
      (row) => {
        const shown = shownOf(row)
        return shown ? [view(row.changedAt.toISOString(), shown)] : []
      },
      (row) => encodeCursor(row.changedAt, row.targetId),
    )
    return { ...page, items: page.items.flat() }
  }

  app.get('/me/bookmarks', {
    onRequest: requireResident,
    schema: { tags: ['reactions'], querystring: BookmarkQuery, response: { 200: BookmarkPage } },
    handler: (request): Promise<BookmarkPage> =>
      list(residentIdOf(request), 'bookmark', request.query, (bookmarkedAt, shown): Bookmark => ({
        bookmarkedAt,
        ...shown,
      })),
  })

  app.get('/me/likes', {
    onRequest: requireResident,
    schema: { tags: ['reactions'], querystring: LikeQuery, response: { 200: LikePage } },
    handler: (request): Promise<LikePage> =>
      list(residentIdOf(request), 'like', request.query, (likedAt, shown): Like => ({ likedAt, ...shown })),
  })
}

type Shown =
  | { target: 'news'; news: ReturnType<typeof newsListItemView> }
  | { target: 'event'; event: ReturnType<typeof eventListItemView> }
