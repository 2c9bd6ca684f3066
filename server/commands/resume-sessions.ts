import { RETENTION } from '../../core/rules/retention'
import { ifWritable } from '../store/if-writable'
import type { LiveSession } from '../lib/session-cache'
import type { Database } from '../store/database'
import { extendSessions, findSessions } from '../store/login-sessions'

const DAY_MS = 86_400_000
const LIFETIME_MS = RETENTION.session.days * DAY_MS

export const sessionExpiry = (now: Date) => new Date(now.getTime() + LIFETIME_MS)

/**
 * The sessions that stand, null for each that does not: one look for all who wait at the same time. Use extends a
 * session, at most once a day, so that reading it is rarely a write.
 */
export const resumeSessions = async (
  db: Database,
  tokenHashes: string[],
  now: Date,
): Promise<(LiveSession | null)[]> => {
  const found = await findSessions(db, tokenHashes)
  const standing = found.filter(({ expiresAt }) => expiresAt > now)
  const oldest = new Date(now.getTime() + LIFETIME_MS - DAY_MS)
  const ageing = standing.filter(({ expiresAt }) => expiresAt <= oldest)
  const extended = sessionExpiry(now)
  if (ageing.length > 0) {
    const hashes = ageing.map(({ tokenHash }) => tokenHash)
    await ifWritable(() => extendSessions(db, hashes, extended))
  }
  const sessions = new Map(
    standing.map(({ tokenHash, residentId, expiresAt }) => [
      tokenHash,
      { residentId, expiresAt: expiresAt <= oldest ? extended : expiresAt },
    ]),
  )
  return tokenHashes.map((tokenHash) => sessions.get(tokenHash) ?? null)
}
