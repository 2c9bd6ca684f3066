import { type Static, Type } from '@sinclair/typebox'
import { Id, Nullable, Timestamp } from './common'

/** 32 bytes as 64 lower-case hex digits. */
const Hex = Type.String({ pattern: '^[0-9a-f]{64}$' })

/** An entrant by a code that tells nobody who it is; the resident finds their own on the registration's page. */
export const DrawEntrant = Type.Object({
  code: Type.String(),
  partySize: Type.Integer({ minimum: 1 }),
  /** Tickets in the urn, as core/rules/draw-weight.ts publishes them. */
  weight: Type.Integer({ minimum: 1 }),
})
export type DrawEntrant = Static<typeof DrawEntrant>

/** An entrant and whether the party has its seats. */
export const DrawPlace = Type.Object({ code: Type.String(), hasSeat: Type.Boolean() })
export type DrawPlace = Static<typeof DrawPlace>

/**
 * The public record of one session's draw, enough to compute it again (core/rules/draw.ts). The commitment is there
 * from the event's publication, the entrants and their hash from the closing of the window, seed and result after
 * the draw. What is hashed is always text, so that anyone can do it with a tool of their own.
 */
export const DrawRecord = Type.Object({
  algorithm: Type.Literal('mulin-draw-1'),
  eventId: Id,
  sessionId: Id,
  drawAt: Timestamp,
  /** SHA-256 of the seed as it will be shown: its 64 hex digits. */
  seedCommitment: Hex,
  /** SHA-256 of a line for each entrant, in the order of their codes: `code partySize weight` and a line feed. */
  entrantsHash: Nullable(Hex),
  entrants: Type.Array(DrawEntrant),
  /** Parties that shrank or left between the closing and the draw, and how many still come: 0 when they left. */
  withdrawals: Type.Array(Type.Object({ code: Type.String(), partySize: Type.Integer({ minimum: 0 }) })),
  /** Free seats that were drawn for. */
  seats: Nullable(Type.Integer({ minimum: 0 })),
  /** Whether a party too large for the seats left lets smaller ones behind it have them. */
  letsSmallerPartiesPass: Type.Boolean(),
  seed: Nullable(Hex),
  drawnAt: Nullable(Timestamp),
  /** In drawn order, without those who left. Who has no seat waits in this order. */
  result: Type.Array(DrawPlace),
})
export type DrawRecord = Static<typeof DrawRecord>

/** One record for each session of the event. */
export const DrawRecordList = Type.Object({ items: Type.Array(DrawRecord), nextCursor: Type.Null() })
export type DrawRecordList = Static<typeof DrawRecordList>
