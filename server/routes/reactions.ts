import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams } from '../../core/contract/common'
import {
  BookmarkReply,
  LikeReply,
  REACTION_TARGETS,
  ReactionList,
  ReactionQuery,
  type ReactionTarget,
} from '../../core/contract/reaction'
import { reactAll, type ReactionWish } from '../commands/react'
import { groupCommit } from '../lib/group-commit'
import { WRITES_PER_RESIDENT } from '../plugins/rate-limits'
import { requireResident, residentIdOf } from '../plugins/session'
import type { RouteDeps } from '../route-deps'
import { listReactions } from '../store/reactions'
import type { ReactionKind } from '../store/tables'

const PATHS: Record<ReactionTarget, string> = { news: '/news', event: '/events' }

export const reactionRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (
  app,
  { db, reads, now, pages },
) => {
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
        config: WRITES_PER_RESIDENT,
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
        config: WRITES_PER_RESIDENT,
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
      const residentId = residentIdOf(request)
      const items = await reads.ofResident(request.readAfter, (from) =>
        listReactions(from, residentId, since ? new Date(since) : undefined),
      )
      return { items, asOf }
    },
  })
}
