import type { ReactionList } from '../../../core/contract/reaction'
import { isUnsent, sendUnsent } from '@/lib/outbox'
import { session } from '@/lib/session-store'
import { fetchReactions } from './api'
import { type KeptReactions, reactionKey, withChanges, withNewer } from './kept-reactions'
import { keepReactions, keptReactions, topicOf } from './reaction-store'

/** What was tapped here and is still to be sent is newer than anything the server can tell. */
const withoutUnsent = (changes: ReactionList, kept: KeptReactions): ReactionList => ({
  ...changes,
  items: changes.items.map((item) => {
    const key = reactionKey(item.target, item.id)
    return {
      ...item,
      liked: isUnsent(topicOf('like', key)) ? kept.like.includes(key) : item.liked,
      bookmarked: isUnsent(topicOf('bookmark', key)) ? kept.bookmark.includes(key) : item.bookmarked,
    }
  }),
})

/** Learns what the resident liked and bookmarked elsewhere. Without a network, what the device knows will do. */
export const syncReactions = async () => {
  // What this device has not sent yet is newer than what the server would tell.
  await sendUnsent()
  const before = keptReactions()
  if (!before) return
  try {
    const changes = await fetchReactions(before.asOf ?? undefined)
    const kept = keptReactions()
    if (kept?.residentId !== before.residentId) return
    keepReactions(withNewer(withChanges(kept, withoutUnsent(changes, kept)), before, kept))
  } catch {
    // The next time the app is shown it is tried again.
  }
}

session.subscribe(() => {
  keepReactions(keptReactions())
  void syncReactions()
})
