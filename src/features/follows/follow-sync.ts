import { ApiError, messageOf } from '@/lib/api-error'
import { showToast } from '@/lib/feedback'
import { session } from '@/lib/session-store'
import { fetchFollows, sendFollow } from './api'
import { follows, keepFollows } from './follow-store'
import { withoutWish, withRefusal, withServers } from './kept-follows'

let isSyncing = false

/** For the next time: the server cannot be reached, or nobody is signed in any more. */
const isToBeTriedAgain = (error: unknown) =>
  !(error instanceof ApiError) || ['NETWORK', 'UNAVAILABLE', 'SESSION_REQUIRED'].includes(error.code)

const sendWish = async (unitId: string, isOn: boolean) => {
  try {
    await sendFollow(unitId, isOn)
    keepFollows(withoutWish(follows.get(), unitId, isOn))
  } catch (error) {
    if (isToBeTriedAgain(error)) throw error
    keepFollows(withRefusal(follows.get(), unitId, isOn))
    showToast(messageOf(error))
  }
}

const nextWish = () => Object.entries(follows.get().wishes)[0]

const run = async () => {
  // Until no tap has come in meanwhile.
  do {
    for (let wish = nextWish(); wish; wish = nextWish()) await sendWish(...wish)
    const { items } = await fetchFollows()
    const followed = items.map(({ unit }) => unit.id)
    keepFollows(withServers(follows.get(), followed))
  } while (nextWish())
}

/** Sends what was tapped on this device and learns what is followed elsewhere; without a session, it waits for one. */
export const syncFollows = async () => {
  if (isSyncing || !session.get()) return
  isSyncing = true
  try {
    await run()
  } catch {
    // The next tap, or the next time the app is shown, tries again.
  } finally {
    isSyncing = false
  }
}

session.subscribe(() => void syncFollows())
