import { type Static, Type } from '@sinclair/typebox'
import { Id, Nullable, OneOf, Timestamp } from './common'
import { LoginName } from './officer'
import { OFFICER_ROLES } from './officer-words'
import { UnitRef } from './unit'

const strict = { additionalProperties: false }

/** An officer as an admin sees them. */
export const StaffOfficer = Type.Object({
  id: Id,
  loginName: Type.String(),
  name: Type.String(),
  role: OneOf(OFFICER_ROLES),
  unit: UnitRef,
  hasTotp: Type.Boolean(),
  /** Has not chosen their own password yet. */
  mustChangePassword: Type.Boolean(),
  isDisabled: Type.Boolean(),
  lastSignInAt: Nullable(Timestamp),
})
export type StaffOfficer = Static<typeof StaffOfficer>

export const StaffOfficerList = Type.Object({ items: Type.Array(StaffOfficer), nextCursor: Type.Null() })
export type StaffOfficerList = Static<typeof StaffOfficerList>

const fields = {
  name: Type.String({ minLength: 1, maxLength: 20, pattern: '\\S' }),
  role: OneOf(OFFICER_ROLES),
  unitId: Id,
}

export const OfficerInput = Type.Object({ loginName: LoginName, ...fields }, strict)
export type OfficerInput = Static<typeof OfficerInput>

export const OfficerPatch = Type.Partial(Type.Object({ ...fields, isDisabled: Type.Boolean() }), {
  ...strict,
  minProperties: 1,
})
export type OfficerPatch = Static<typeof OfficerPatch>

/** The password to hand over; it is told this once, and has to be changed at the first sign-in. */
export const FirstPasswordReply = Type.Object({ officer: StaffOfficer, firstPassword: Type.String() })
export type FirstPasswordReply = Static<typeof FirstPasswordReply>
