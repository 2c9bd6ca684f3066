import { entrantsHash } from '../../core/rules/draw'
import { fixedEntrants } from '../../core/rules/draw-record'
import { absencesCountFrom, drawWeight } from '../../core/rules/draw-weight'
import { sha256 } from '../lib/sha256'
import type { Database, Tx } from '../store/database'
import { countForWeights, type DrawRow, findDraw, keepEntrants, listEntered } from '../store/draws'
import { lockSession } from '../store/sessions'

/**
 * Fixes who is drawn, with how many tickets, once the window has closed; from then on their hash is public. The
 * session is locked, so that every sign-up that made it before the closing is in.
 */
export const closeEntrantsWithin = async (tx: Tx, draw: DrawRow, now: Date) => {
  const fixed = fixedEntrants(draw)
  if (fixed) return fixed
  const entered = await listEntered(tx, draw.sessionId)
  const counts = await countForWeights(
    tx,
    entered.map((entry) => entry.residentId),
    draw,
    absencesCountFrom(now),
  )
  const entrants = entered.flatMap(({ residentId, entrantCode, partySize }) => {
    const weight = drawWeight(counts.get(residentId) ?? { losses: 0, absences: 0 })
    return entrantCode === null ? [] : [{ code: entrantCode, partySize, weight }]
  })
  // By their codes: the order of sign-ups would tell who is who.
  entrants.sort((a, b) => (a.code < b.code ? -1 : 1))
  const closed = { entrants, entrantsHash: entrantsHash(entrants, sha256) }
  await keepEntrants(tx, draw.sessionId, { ...closed, entrantsAt: now })
  return closed
}

export const closeEntrants = (db: Database, sessionId: string, clock: () => Date): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await lockSession(tx, sessionId)
    const draw = await findDraw(tx, sessionId)
    const now = clock()
    if (draw && !draw.drawnAt && draw.closesAt <= now) await closeEntrantsWithin(tx, draw, now)
  })
