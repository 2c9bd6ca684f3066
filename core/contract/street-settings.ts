import { type Static, Type } from '@sinclair/typebox'

/** What the street changes at run time, without the machine's operator. */
export const StreetSettings = Type.Object(
  {
    /** In production an admin without an authenticator has to enrol one before anything else. */
    isAdminTotpRequired: Type.Boolean(),
    /** Hours after which a console that nobody uses asks for the password again. */
    officerIdleHours: Type.Integer({ minimum: 1, maximum: 12 }),
  },
  { additionalProperties: false },
)
export type StreetSettings = Static<typeof StreetSettings>

export const StreetSettingsPatch = Type.Partial(StreetSettings, {
  additionalProperties: false,
  minProperties: 1,
})
export type StreetSettingsPatch = Static<typeof StreetSettingsPatch>

export const DEFAULT_STREET_SETTINGS: StreetSettings = { isAdminTotpRequired: true, officerIdleHours: 4 }
