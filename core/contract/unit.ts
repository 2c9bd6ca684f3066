import { type Static, Type } from '@sinclair/typebox'
import { Id, Nullable, OneOf } from './common'
import { UNIT_KINDS, UNIT_STATUSES } from './unit-words'

/** What a unit is called wherever something belongs to it. */
export const UnitRef = Type.Object({ id: Id, name: Type.String() })
export type UnitRef = Static<typeof UnitRef>

/** One node of the tree city › district › subdistrict › neighbourhood. `preparatory` is 筹. */
export const Unit = Type.Object({
  id: Id,
  name: Type.String(),
  kind: OneOf(UNIT_KINDS),
  status: OneOf(UNIT_STATUSES),
  parentId: Nullable(Id),
  /** The 居委会's telephone. */
  phone: Nullable(Type.String()),
})
export type Unit = Static<typeof Unit>

/** The whole tree in one reply, parents before children: there are at most some thousands. */
export const UnitList = Type.Object({ items: Type.Array(Unit), nextCursor: Type.Null() })
export type UnitList = Static<typeof UnitList>
