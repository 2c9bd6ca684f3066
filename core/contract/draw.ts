import { type Static, Type } from '@sinclair/typebox'
import { Id, Nullable, Timestamp } from './common'

/** An entrant by a code that tells nobody who it is; the resident finds their own on the registration's page. */
export const DrawEntrant = Type.Object({
  code: Type.String(),
  partySize: Type.Integer({ minimum: 1 }),
  /** Tickets in the urn, as core/rules/draw.ts publishes them. */
  weight: Type.Integer({ minimum: 1 }),
})
export type DrawEntrant = Static<typeof DrawEntrant>

/**
 * The public record of one session's draw, enough to compute it again. The commitment is there from the event's
 * publication, the entrants and their hash from the closing of the window, seed and result after the draw.
 */
export const DrawRecord = Type.Object({
  algorithm: Type.Literal('mulin-draw-1'),
  eventId: Id,
  sessionId: Id,
  drawAt: Timestamp,
  /** SHA-256 of the seed's bytes, hex. */
  seedCommitment: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  /** SHA-256 of the entrants in the order of their codes, hex. */
  entrantsHash: Nullable(Type.String({ pattern: '^[0-9a-f]{64}$' })),
  entrants: Type.Array(DrawEntrant),
  /** Free seats that were drawn for. */
  seats: Nullable(Type.Integer()),
  /** 32 bytes, hex. */
  seed: Nullable(Type.String({ pattern: '^[0-9a-f]{64}$' })),
  drawnAt: Nullable(Timestamp),
  /** In drawn order: who has a seat, then the waitlist. */
  result: Type.Array(Type.Object({ code: Type.String(), hasSeat: Type.Boolean() })),
})
export type DrawRecord = Static<typeof DrawRecord>

export const DrawRecordList = Type.Object({ items: Type.Array(DrawRecord), nextCursor: Type.Null() })
export type DrawRecordList = Static<typeof DrawRecordList>
