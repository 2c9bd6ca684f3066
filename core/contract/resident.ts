import { type Static, Type } from '@sinclair/typebox'
import { Id, Nullable, OneOf, Timestamp } from './common'
import { MyRegistration } from './registration'
import { Reaction } from './reaction'
import { RELATIONS } from './resident-words'
import { UnitRef } from './unit'

/** The signed-in resident as they see themselves. `phone` is masked: 156******77. */
export const Resident = Type.Object({
  id: Id,
  nickname: Type.String(),
  unit: Nullable(UnitRef),
  phone: Nullable(Type.String()),
  createdAt: Timestamp,
})
export type Resident = Static<typeof Resident>

export const ResidentPatch = Type.Object(
  {
    nickname: Type.Optional(Type.String({ minLength: 1, maxLength: 20, pattern: '\\S' })),
    unitId: Type.Optional(Nullable(Id)),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type ResidentPatch = Static<typeof ResidentPatch>

/** Somebody the resident signs up; kept encrypted. */
export const Relative = Type.Object({
  id: Id,
  name: Type.String(),
  birthYear: Type.Integer(),
  relation: OneOf(RELATIONS),
})
export type Relative = Static<typeof Relative>

export const RelativeInput = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 20, pattern: '\\S' }),
    birthYear: Type.Integer({ minimum: 1900, maximum: 2100 }),
    relation: OneOf(RELATIONS),
  },
  { additionalProperties: false },
)
export type RelativeInput = Static<typeof RelativeInput>

export const RelativePatch = Type.Partial(RelativeInput, { additionalProperties: false, minProperties: 1 })
export type RelativePatch = Static<typeof RelativePatch>

export const RelativeList = Type.Object({ items: Type.Array(Relative), nextCursor: Type.Null() })
export type RelativeList = Static<typeof RelativeList>

/** WeChat: the code of `open-type="getPhoneNumber"`. Demo mode: the number itself. */
export const PhoneRequest = Type.Union([
  Type.Object({ code: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false }),
  Type.Object({ phone: Type.String({ pattern: '^1\\d{10}$' }) }, { additionalProperties: false }),
])
export type PhoneRequest = Static<typeof PhoneRequest>

/** Everything kept about the resident, unmasked: theirs to take away. */
export const ResidentExport = Type.Object({
  exportedAt: Timestamp,
  resident: Type.Composite([Resident, Type.Object({ providers: Type.Array(Type.String()) })]),
  relatives: Type.Array(Relative),
  reactions: Type.Array(Reaction),
  registrations: Type.Array(MyRegistration),
})
export type ResidentExport = Static<typeof ResidentExport>
