import { randomBytes } from 'node:crypto'
import type { Sealer } from '../lib/sealing'
import { sha256 } from '../lib/sha256'
import type { Tx } from '../store/database'
import { insertDraws, seedContext } from '../store/draws'

/**
 * Chooses the seeds of draws and binds us to them, before anybody enters: the hash is public from now on, the seed
 * sealed until the draw. Part of publishing an event with admission `draw`; sessions that have a seed keep it.
 */
export const commitDraw = (
  tx: Tx,
  sealer: Sealer,
  sessions: readonly { eventId: string; sessionId: string }[],
): Promise<void> =>
  insertDraws(
    tx,
    sessions.map(({ eventId, sessionId }) => {
      const seed = randomBytes(32).toString('hex')
      const seedSealed = sealer.seal(seed, seedContext(sessionId))
      return { eventId, sessionId, seedSealed, seedCommitment: sha256(seed) }
    }),
  )
