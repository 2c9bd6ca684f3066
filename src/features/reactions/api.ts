import type { BookmarkReply, LikeReply, ReactionList, ReactionTarget } from '../../../core/contract/reaction'
import { callApi } from '@/lib/api-client'

export type ReactionKind = 'like' | 'bookmark'

/** Both replies in one shape. */
export type ReactionReply = { isOn: boolean; count: number }

const folder: Record<ReactionTarget, string> = { news: 'news', event: 'events' }

export const reactionPath = (kind: ReactionKind, target: ReactionTarget, id: string) =>
  `/${folder[target]}/${id}/${kind}`

export const replyOf = (reply: LikeReply | BookmarkReply): ReactionReply =>
  'liked' in reply
    ? { isOn: reply.liked, count: reply.likeCount }
    : { isOn: reply.bookmarked, count: reply.bookmarkCount }

export const sendReaction = async (kind: ReactionKind, target: ReactionTarget, id: string, isOn: boolean) =>
  replyOf(
    await callApi<LikeReply | BookmarkReply>(reactionPath(kind, target, id), {
      method: isOn ? 'PUT' : 'DELETE',
    }),
  )

export const fetchReactions = (since?: string) => callApi<ReactionList>('/me/reactions', { query: { since } })
