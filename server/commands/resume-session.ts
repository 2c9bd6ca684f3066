import type { LiveSession } from '../lib/session-cache'
import type { Database } from '../store/database'
import { extendSession, findSession } from '../store/login-sessions'

const DAY_MS = 86_400_000
const LIFETIME_MS = 30 * DAY_MS

export const sessionExpiry = (now: Date) => new Date(now.getTime() + LIFETIME_MS)

/** The session if it stands. Use extends it, at most once a day, so that reading it is rarely a write. */
export const resumeSession = async (
  db: Database,
  tokenHash: string,
  now: Date,
): Promise<LiveSession | null> => {
  const session = await findSession(db, tokenHash)
  if (!session || session.expiresAt <= now) return null
  if (session.expiresAt.getTime() - now.getTime() > LIFETIME_MS - DAY_MS) return session
  const expiresAt = sessionExpiry(now)
  await extendSession(db, tokenHash, expiresAt)
  return { ...session, expiresAt }
}
