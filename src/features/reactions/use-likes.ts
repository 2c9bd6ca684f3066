import { callApi } from '@/lib/api-client'
import { useEndlessList } from '@/lib/use-endless-list'
import type { Like, LikePage, ReactionTarget } from '../../../core/contract/reaction'

/** What the resident likes, newest first. */
export const useLikes = (target: ReactionTarget, residentId: string | undefined) =>
  useEndlessList<Like>(
    ['likes', residentId, target],
    (page, signal) => callApi<LikePage>('/me/likes', { query: { target, ...page }, signal }),
    { isEnabled: residentId !== undefined },
  )
