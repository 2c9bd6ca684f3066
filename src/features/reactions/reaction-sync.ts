import { sendUnsent } from '@/lib/outbox'
import { session } from '@/lib/session-store'
import { fetchReactions } from './api'
import { withChanges } from './kept-reactions'
import { keepReactions, keptReactions } from './reaction-store'

/** Learns what the resident liked and bookmarked elsewhere. Without a network, what the device knows will do. */
export const syncReactions = async () => {
  // What this device has not sent yet is newer than what the server would tell.
  await sendUnsent()
  const before = keptReactions()
  if (!before) return
  try {
    const changes = await fetchReactions(before.asOf ?? undefined)
    const kept = keptReactions()
    if (kept?.residentId === before.residentId) keepReactions(withChanges(kept, changes))
  } catch {
    // The next time the app is shown it is tried again.
  }
}

session.subscribe(() => {
  keepReactions(keptReactions())
  void syncReactions()
})
