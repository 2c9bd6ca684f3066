import type { BookmarkReply, LikeReply, ReactionList, ReactionTarget } from '../../../core/contract/reaction'
import { callApi } from '@/lib/api-client'

export type ReactionKind = 'like' | 'bookmark'

/** Both replies in one shape. */
export type ReactionReply = { isOn: boolean; count: number }

const folder: Record<ReactionTarget, string> = { news: 'news', event: 'events' }

export const sendReaction = async (
  kind: ReactionKind,
  target: ReactionTarget,
  id: string,
  isOn: boolean,
): Promise<ReactionReply> => {
  const path = `/${folder[target]}/${id}/${kind}`
  const method = isOn ? 'PUT' : 'DELETE'
  if (kind === 'like') {
    const { liked, likeCount } = await callApi<LikeReply>(path, { method })
    return { isOn: liked, count: likeCount }
  }
  const { bookmarked, bookmarkCount } = await callApi<BookmarkReply>(path, { method })
  return { isOn: bookmarked, count: bookmarkCount }
}

export const fetchReactions = (since?: string) => callApi<ReactionList>('/me/reactions', { query: { since } })
