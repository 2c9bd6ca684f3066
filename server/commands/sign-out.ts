import type { SessionCache } from '../lib/session-cache'
import type { Database } from '../store/database'
import { deleteSession } from '../store/login-sessions'

export const signOut = async (db: Database, sessions: SessionCache, tokenHash: string) => {
  await deleteSession(db, tokenHash)
  sessions.forget(tokenHash)
}
