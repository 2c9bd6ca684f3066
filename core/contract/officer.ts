import { type Static, Type } from '@sinclair/typebox'
import { Id, OneOf, Timestamp } from './common'
import { OFFICER_ROLES, PASSWORD_MAX_LENGTH, STAFF_ACTIONS } from './officer-words'
import { UnitRef } from './unit'

/** What is typed at sign-in: Latin letters, digits, dot and dash; case does not matter. */
export const LoginName = Type.String({ minLength: 2, maxLength: 32, pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$' })

const Password = Type.String({ minLength: 1, maxLength: PASSWORD_MAX_LENGTH })

/** Six digits of the officer's authenticator. */
export const TotpCode = Type.String({ pattern: '^\\d{6}$' })

/** `totpCode` once `TOTP_REQUIRED` has been answered. */
export const OfficerSessionRequest = Type.Object(
  {
    loginName: Type.String({ minLength: 1, maxLength: 64 }),
    password: Password,
    totpCode: Type.Optional(TotpCode),
  },
  { additionalProperties: false },
)
export type OfficerSessionRequest = Static<typeof OfficerSessionRequest>

/** The signed-in officer, what they may do, and what they have to do before anything else. */
export const OfficerSession = Type.Object({
  officer: Type.Object({
    id: Id,
    loginName: Type.String(),
    name: Type.String(),
    role: OneOf(OFFICER_ROLES),
    unit: UnitRef,
  }),
  actions: Type.Array(OneOf(STAFF_ACTIONS)),
  mustChangePassword: Type.Boolean(),
  mustEnrolTotp: Type.Boolean(),
  hasTotp: Type.Boolean(),
  /** The session ends then at the latest, used or not. */
  expiresAt: Timestamp,
})
export type OfficerSession = Static<typeof OfficerSession>

export const PasswordChange = Type.Object(
  { currentPassword: Password, newPassword: Password },
  { additionalProperties: false },
)
export type PasswordChange = Static<typeof PasswordChange>

/** The secret of an enrolment that waits for its first code; shown once. `uri` is what the QR code holds. */
export const TotpEnrolment = Type.Object({ secret: Type.String(), uri: Type.String() })
export type TotpEnrolment = Static<typeof TotpEnrolment>

export const TotpConfirmation = Type.Object({ totpCode: TotpCode }, { additionalProperties: false })
export type TotpConfirmation = Static<typeof TotpConfirmation>

export const TotpRemoval = Type.Object({ password: Password }, { additionalProperties: false })
export type TotpRemoval = Static<typeof TotpRemoval>

/** Who may be tried out on the sign-in page; empty outside demo mode. */
export const DemoOfficerList = Type.Object({
  items: Type.Array(
    Type.Object({ loginName: Type.String(), role: OneOf(OFFICER_ROLES), password: Type.String() }),
  ),
  nextCursor: Type.Null(),
})
export type DemoOfficerList = Static<typeof DemoOfficerList>
