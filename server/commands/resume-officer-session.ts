import type { Database } from '../store/database'
import { findOfficerSession, type OfficerSessionRow, touchOfficerSession } from '../store/officer-sessions'

const MINUTE_MS = 60_000
/** A long lunch; an afternoon at the check-in table, where the console is used all the time, is no break. */
export const IDLE_MS = 4 * 60 * MINUTE_MS
/** A working day with its evening event; the next morning begins with a sign-in. */
export const ABSOLUTE_MS = 14 * 60 * MINUTE_MS
/** Use extends a session, at most this often, so that reading is rarely a write. */
const TOUCH_MS = 5 * MINUTE_MS

export const newOfficerSession = (tokenHash: string, officerId: string, now: Date) => ({
  tokenHash,
  officerId,
  createdAt: now,
  idleExpiresAt: new Date(now.getTime() + IDLE_MS),
  expiresAt: new Date(now.getTime() + ABSOLUTE_MS),
})

/** The session if it stands: not run out, and its officer neither disabled nor a demo one outside demo mode. */
export const resumeOfficerSession = async (
  db: Database,
  tokenHash: string,
  isDemo: boolean,
  now: Date,
): Promise<OfficerSessionRow | null> => {
  const session = await findOfficerSession(db, tokenHash)
  if (!session || session.disabledAt !== null || (session.isDemo && !isDemo)) return null
  if (session.expiresAt <= now || session.idleExpiresAt <= now) return null
  const idleExpiresAt = new Date(now.getTime() + IDLE_MS)
  if (idleExpiresAt.getTime() - session.idleExpiresAt.getTime() >= TOUCH_MS)
    await touchOfficerSession(db, tokenHash, idleExpiresAt)
  return session
}
