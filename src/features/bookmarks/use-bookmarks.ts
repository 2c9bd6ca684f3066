import { callApi } from '@/lib/api-client'
import { useEndlessList } from '@/lib/use-endless-list'
import type { Bookmark, BookmarkPage, ReactionTarget } from '../../../core/contract/reaction'

/** The resident's own, newest first. */
export const useBookmarks = (target: ReactionTarget, residentId: string | undefined) =>
  useEndlessList<Bookmark>(
    ['bookmarks', residentId, target],
    (page, signal) => callApi<BookmarkPage>('/me/bookmarks', { query: { target, ...page }, signal }),
    residentId !== undefined,
  )
