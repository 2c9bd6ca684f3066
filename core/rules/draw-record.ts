import type { DrawEntrant, DrawRecord } from '../contract/draw'
import { drawDueAt } from './draw'

/** A draw as it is kept. `entrantsAt` is when the entrants were fixed. */
export type DrawFacts = {
  eventId: string
  sessionId: string
  seedCommitment: string
  closesAt: Date
  drawAt: Date | null
  letsSmallerPartiesPass: boolean
  entrants: DrawEntrant[] | null
  entrantsHash: string | null
  entrantsAt: Date | null
  /** Once it was held. */
  record: DrawRecord | null
}

/** Of a window that is closed for good: where it was opened again, null until it has closed again. */
export const fixedEntrants = ({
  entrants,
  entrantsHash,
  entrantsAt,
  closesAt,
}: DrawFacts): { entrants: DrawEntrant[]; entrantsHash: string } | null =>
  entrants && entrantsHash !== null && entrantsAt && entrantsAt >= closesAt
    ? { entrants, entrantsHash }
    : null

/** What is public of a draw, as far as it has come. */
export const publicDraw = (draw: DrawFacts): DrawRecord =>
  draw.record ?? {
    algorithm: 'mulin-draw-1',
    eventId: draw.eventId,
    sessionId: draw.sessionId,
    drawAt: drawDueAt(draw).toISOString(),
    seedCommitment: draw.seedCommitment,
    entrantsHash: null,
    entrants: [],
    ...fixedEntrants(draw),
    withdrawals: [],
    seats: null,
    letsSmallerPartiesPass: draw.letsSmallerPartiesPass,
    seed: null,
    drawnAt: null,
    result: [],
  }
