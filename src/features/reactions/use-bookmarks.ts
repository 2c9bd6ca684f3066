import { callApi } from '@/lib/api-client'
import { useEndlessList } from '@/lib/use-endless-list'
import type { Bookmark, BookmarkPage, ReactionTarget } from '../../../core/contract/reaction'

/** The resident's own, newest first; with words only those that hold them all. */
export const useBookmarks = (target: ReactionTarget, q: string, residentId: string | undefined) =>
  useEndlessList<Bookmark>(
    ['bookmarks', residentId, target, q],
    (page, signal) => callApi<BookmarkPage>('/me/bookmarks', { query: { target, q, ...page }, signal }),
    { isEnabled: residentId !== undefined },
  )
