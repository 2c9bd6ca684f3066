import { ifWritable } from '../store/if-writable'
import type { Database, Tx } from '../store/database'
import { findOfficerSession, type OfficerSessionRow, touchOfficerSession } from '../store/officer-sessions'
import { readStreetSettings } from '../store/street-settings'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** A working day with its evening event; the next morning begins with a sign-in. */
const ABSOLUTE_MS = 14 * HOUR_MS
/** Use extends a session, at most this often, so that reading is rarely a write. */
const TOUCH_MS = 5 * MINUTE_MS

const idleExpiry = async (db: Database | Tx, now: Date) => {
  const { officerIdleHours } = await readStreetSettings(db)
  return new Date(now.getTime() + officerIdleHours * HOUR_MS)
}

export const newOfficerSession = async (
  db: Database | Tx,
  tokenHash: string,
  officerId: string,
  now: Date,
) => ({
  tokenHash,
  officerId,
  createdAt: now,
  idleExpiresAt: await idleExpiry(db, now),
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
  const idleExpiresAt = await idleExpiry(db, now)
  // Either way: a shorter time that the street has just set holds at once.
  if (Math.abs(idleExpiresAt.getTime() - session.idleExpiresAt.getTime()) >= TOUCH_MS)
    await ifWritable(() => touchOfficerSession(db, tokenHash, idleExpiresAt))
  return session
}
