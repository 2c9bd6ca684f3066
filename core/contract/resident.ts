import { type Static, Type } from '@sinclair/typebox'
import { Id, Nullable, OneOf, Timestamp } from './common'
import { Follow } from './follow'
import { Notice, Subscription } from './notice'
import { MyRegistration } from './registration'
import { Reaction } from './reaction'
import { RELATIONS } from './resident-words'
import { UnitRef } from './unit'

/**
 * The signed-in resident as they see themselves. `phone` is masked: 156******77. `avatar` is where the picture lies,
 * from the server's root; who does not know the address cannot find it. `birthYear` is kept encrypted and asked for
 * only by events with an age limit.
 */
export const Resident = Type.Object({
  id: Id,
  nickname: Type.String(),
  unit: Nullable(UnitRef),
  phone: Nullable(Type.String()),
  avatar: Nullable(Type.String()),
  birthYear: Nullable(Type.Integer()),
  createdAt: Timestamp,
})
export type Resident = Static<typeof Resident>

/** A resident's or a relative's. */
const BirthYear = Type.Integer({ minimum: 1900, maximum: 2100 })

export const ResidentPatch = Type.Object(
  {
    nickname: Type.Optional(Type.String({ minLength: 1, maxLength: 20, pattern: '\\S' })),
    unitId: Type.Optional(Nullable(Id)),
    birthYear: Type.Optional(Nullable(BirthYear)),
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
    birthYear: BirthYear,
    relation: OneOf(RELATIONS),
  },
  { additionalProperties: false },
)
export type RelativeInput = Static<typeof RelativeInput>

export const RelativePatch = Type.Partial(RelativeInput, { additionalProperties: false, minProperties: 1 })
export type RelativePatch = Static<typeof RelativePatch>

export const RelativeList = Type.Object({ items: Type.Array(Relative), nextCursor: Type.Null() })
export type RelativeList = Static<typeof RelativeList>

/** A picture as a telephone has it (JPEG, PNG, WebP, HEIC where the server can read it), in Base64; 3 MB at most. */
export const AvatarRequest = Type.Object(
  { picture: Type.String({ minLength: 1, maxLength: 4 * 1024 * 1024, contentEncoding: 'base64' }) },
  { additionalProperties: false },
)
export type AvatarRequest = Static<typeof AvatarRequest>

/** WeChat: the code of `open-type="getPhoneNumber"`. Demo mode: the number itself. */
export const PhoneRequest = Type.Union([
  Type.Object({ code: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false }),
  Type.Object({ phone: Type.String({ pattern: '^1\\d{10}$' }) }, { additionalProperties: false }),
])
export type PhoneRequest = Static<typeof PhoneRequest>

/** What else is kept of a registration, beside what its resident sees of it every day. */
const RegistrationRest = Type.Object({
  ticketNumber: Nullable(Type.Integer()),
  priority: Type.Integer(),
  guardianConsentAt: Nullable(Timestamp),
  /** What an officer noted down about it. */
  note: Type.String(),
  absenceExcusedAt: Nullable(Timestamp),
  updatedAt: Timestamp,
})

/** Everything kept about the resident, unmasked: theirs to take away. `picture`: the avatar, JPEG in Base64. */
export const ResidentExport = Type.Object({
  exportedAt: Timestamp,
  resident: Type.Composite([Resident, Type.Object({ picture: Nullable(Type.String()) })]),
  /** By what WeChat knows them: `subject` is the openid. */
  identities: Type.Array(
    Type.Object({ provider: Type.String(), subject: Type.String(), unionId: Nullable(Type.String()) }),
  ),
  /** Where they are signed in; the tokens themselves are kept nowhere. */
  sessions: Type.Array(Type.Object({ createdAt: Timestamp, expiresAt: Timestamp })),
  relatives: Type.Array(Relative),
  follows: Type.Array(Follow),
  reactions: Type.Array(Reaction),
  registrations: Type.Array(Type.Composite([MyRegistration, RegistrationRest])),
  notices: Type.Array(Notice),
  subscriptions: Type.Array(Subscription),
})
export type ResidentExport = Static<typeof ResidentExport>
