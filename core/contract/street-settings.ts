import { type Static, Type } from '@sinclair/typebox'

/** What the street changes at run time, without the machine's operator. */
export const StreetSettings = Type.Object(
  {
    /** In production an admin without an authenticator has to enrol one before anything else. */
    isAdminTotpRequired: Type.Boolean(),
  },
  { additionalProperties: false },
)
export type StreetSettings = Static<typeof StreetSettings>

export const DEFAULT_STREET_SETTINGS: StreetSettings = { isAdminTotpRequired: true }
