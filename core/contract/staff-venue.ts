import { type Static, Type } from '@sinclair/typebox'
import { Id, Nullable } from './common'
import { Venue } from './event'
import { UnitRef } from './unit'

const strict = { additionalProperties: false }

/** A venue to choose from: the officer's own, those of the units below, and those of the units above. */
export const StaffVenue = Type.Composite([
  Venue,
  Type.Object({
    unit: UnitRef,
    /** False for what belongs to a unit above. */
    isInScope: Type.Boolean(),
  }),
])
export type StaffVenue = Static<typeof StaffVenue>

export const StaffVenueList = Type.Object({ items: Type.Array(StaffVenue), nextCursor: Type.Null() })
export type StaffVenueList = Static<typeof StaffVenueList>

/** Latitude and longitude in GCJ-02: both, or neither. */
export const VenueInput = Type.Object(
  {
    unitId: Id,
    name: Type.String({ minLength: 2, maxLength: 40, pattern: '\\S' }),
    address: Type.String({ minLength: 2, maxLength: 100, pattern: '\\S' }),
    latitude: Nullable(Type.Number({ minimum: -90, maximum: 90 })),
    longitude: Nullable(Type.Number({ minimum: -180, maximum: 180 })),
  },
  strict,
)
export type VenueInput = Static<typeof VenueInput>
