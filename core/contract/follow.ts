import { type Static, Type } from '@sinclair/typebox'
import { Timestamp } from './common'
import { UnitRef } from './unit'

export const FollowReply = Type.Object({ followed: Type.Boolean() })
export type FollowReply = Static<typeof FollowReply>

/** A unit whose news the resident wants to see together. */
export const Follow = Type.Object({ unit: UnitRef, followedAt: Timestamp })
export type Follow = Static<typeof Follow>

/** All of them, the earliest followed first; at most FOLLOWS_LIMIT. */
export const FollowList = Type.Object({ items: Type.Array(Follow), nextCursor: Type.Null() })
export type FollowList = Static<typeof FollowList>
