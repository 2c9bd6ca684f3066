import type { SessionReply } from '../../core/contract/session'
import { dropOwnCopies } from './kept-copies'
import { observable, useObservable } from './observable'
import { readStored, removeStored, writeStored } from './storage'

const KEY = 'session'

/** Who is signed in on this device; null for a reader without an account. */
export const session = observable<SessionReply | null>(readStored<SessionReply>(KEY))

export const keepSession = (reply: SessionReply) => {
  writeStored(KEY, reply)
  session.set(reply)
}

/** After the resident has changed their name or neighbourhood. */
export const keepResident = (resident: SessionReply['resident']) => {
  const current = session.get()
  if (current) keepSession({ ...current, resident })
}

export const clearSession = () => {
  removeStored(KEY)
  dropOwnCopies()
  session.set(null)
}

export const useSession = () => useObservable(session, (current) => current)
