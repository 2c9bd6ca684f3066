import { type Static, Type } from '@sinclair/typebox'
import { Id, Nullable, OneOf } from './common'
import { UNIT_KINDS, UNIT_STATUSES } from './unit-words'

const strict = { additionalProperties: false }

const fields = {
  name: Type.String({ minLength: 2, maxLength: 40, pattern: '\\S' }),
  phone: Nullable(Type.String({ maxLength: 30, pattern: '^[0-9+() -]{3,}$' })),
  status: OneOf(UNIT_STATUSES),
}

/** A new unit below one in the officer's scope, the last of its siblings. */
export const UnitInput = Type.Object({ parentId: Id, kind: OneOf(UNIT_KINDS), ...fields }, strict)
export type UnitInput = Static<typeof UnitInput>

export const UnitPatch = Type.Partial(Type.Object(fields), { ...strict, minProperties: 1 })
export type UnitPatch = Static<typeof UnitPatch>
