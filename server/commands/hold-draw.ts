import type { DrawEntrant, DrawPlace } from '../../core/contract/draw'
import { drawDueAt, holdDraw as drawPlaces } from '../../core/rules/draw'
import { publicDraw } from '../../core/rules/draw-record'
import { AppError } from '../errors'
import type { Sealer } from '../lib/sealing'
import { sha256 } from '../lib/sha256'
import type { Actor } from '../officer'
import { addAudit } from '../store/audit'
import type { Tx } from '../store/database'
import {
  type DrawnRegistration,
  type Entry,
  findDraw,
  keepRecord,
  listEntered,
  seedContext,
  writeDrawn,
} from '../store/draws'
import { addNotices } from '../store/notices'
import { changeSeats, type LockedSession, lockSession } from '../store/sessions'
import { assignTickets } from '../store/tickets'
import { changingSeats, type SeatDeps } from './changing-seats'
import { closeEntrantsWithin } from './close-entrants'
import { registrationNotice } from './registration-notice'

/** Who has shrunk or left since the entrants were fixed. */
const withdrawalsOf = (entrants: readonly DrawEntrant[], entered: readonly Entry[]) => {
  const sizes = new Map(entered.map(({ entrantCode, partySize }) => [entrantCode, partySize]))
  return entrants
    .filter(({ code, partySize }) => (sizes.get(code) ?? 0) < partySize)
    .map(({ code }) => ({ code, partySize: sizes.get(code) ?? 0 }))
}

type Drawn = DrawnRegistration & Entry

/**
 * What becomes of each entry: the drawn in their order, behind them those who came in after the entrants were fixed
 * (moved here by an officer). Who waits is queued before the moment of the draw, so that nobody later is ahead.
 */
const outcomes = (
  entered: readonly Entry[],
  entrants: readonly DrawEntrant[],
  places: readonly DrawPlace[],
  drawnAt: Date,
): Drawn[] => {
  const byCode = new Map(entered.map((entry) => [entry.entrantCode, entry]))
  const weights = new Map(entrants.map(({ code, weight }) => [code, weight]))
  const drawn = places.flatMap(({ code, hasSeat }) => {
    const entry = byCode.get(code)
    return entry ? [{ ...entry, hasSeat, weight: weights.get(code) ?? null }] : []
  })
  const late = entered
    .filter(({ entrantCode }) => entrantCode === null || !weights.has(entrantCode))
    .map((entry) => ({ ...entry, hasSeat: false, weight: null }))
  const all = [...drawn, ...late]
  return all.map(({ hasSeat, ...entry }, index) => ({
    ...entry,
    state: hasSeat ? 'confirmed' : 'waitlisted',
    queuedAt: hasSeat ? null : new Date(drawnAt.getTime() - (all.length - index)),
  }))
}

const settle = async (tx: Tx, session: LockedSession, drawn: readonly Drawn[], now: Date) => {
  const winners = drawn.filter(({ state }) => state === 'confirmed')
  const losers = drawn.filter(({ state }) => state === 'waitlisted')
  const people = (some: readonly Drawn[]) => some.reduce((sum, { partySize }) => sum + partySize, 0)
  await writeDrawn(tx, drawn, now)
  await changeSeats(tx, session, {
    seats: people(winners),
    waiting: people(losers),
    waitingParties: losers.length,
  })
  await assignTickets(
    tx,
    session.id,
    winners.map(({ id }) => id),
  )
  await addNotices(
    tx,
    [
      ...winners.map((winner) => registrationNotice('drawn', session, winner)),
      ...losers.map((loser, index) =>
        registrationNotice('notDrawn', session, loser, {
          waitlistPlace: session.waitlistParties + index + 1,
        }),
      ),
    ],
    now,
  )
}

type Ask = { sessionId: string; by: Actor | null; clock: () => Date }

const holdWithin = async (tx: Tx, sealer: Sealer, { sessionId, by, clock }: Ask): Promise<boolean> => {
  const session = await lockSession(tx, sessionId)
  const draw = await findDraw(tx, sessionId)
  if (!session || !draw) throw new AppError('NOT_FOUND')
  if (draw.drawnAt) return false
  if (draw.cancelledAt) throw new AppError('EVENT_CANCELLED')
  const drawnAt = clock()
  const dueAt = drawDueAt(draw)
  if (drawnAt < dueAt) throw new AppError('DRAW_NOT_DUE', { drawAt: dueAt.toISOString() })

  const closed = await closeEntrantsWithin(tx, draw, drawnAt)
  const entered = await listEntered(tx, sessionId)
  const input = {
    entrants: closed.entrants,
    withdrawals: withdrawalsOf(closed.entrants, entered),
    seats: Math.max(0, session.capacity - session.seatsTaken),
    letsSmallerPartiesPass: draw.letsSmallerPartiesPass,
    seed: sealer.open(draw.seedSealed, seedContext(sessionId)),
  }
  const result = drawPlaces(input, sha256)
  await settle(tx, session, outcomes(entered, closed.entrants, result, drawnAt), drawnAt)
  const record = { ...publicDraw(draw), ...closed, ...input, drawnAt: drawnAt.toISOString(), result }
  await keepRecord(tx, record, drawnAt)
  if (by) {
    const after = { seats: input.seats, entrants: closed.entrants.length }
    const target = { targetKind: 'session', targetId: sessionId, unitId: draw.unitId } as const
    await addAudit(tx, by, { action: 'drawRun', ...target, after }, drawnAt)
  }
  return true
}

/**
 * Holds the draw of a session in one transaction under its lock: whoever is drawn has their seats, all others wait
 * in drawn order. Answers false when it was held before, by whichever process. `by` is the officer who pressed.
 */
export const holdDraw = (
  deps: SeatDeps & { sealer: Sealer },
  sessionId: string,
  by: Actor | null = null,
): Promise<boolean> =>
  changingSeats(deps, (tx) => holdWithin(tx, deps.sealer, { sessionId, by, clock: deps.now }))
