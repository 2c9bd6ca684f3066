import { type Static, Type } from '@sinclair/typebox'
import { Id, OneOf, Timestamp } from './common'
import { Attendee, Registration } from './registration'

/** `code` as the poster at the venue shows it. Without `attendeeIds` everybody the resident has signed up is there. */
export const CheckInRequest = Type.Object(
  {
    code: Type.String({ minLength: 1, maxLength: 100 }),
    attendeeIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 20 })),
  },
  { additionalProperties: false },
)
export type CheckInRequest = Static<typeof CheckInRequest>

/** The resident's registrations of the session whose poster was scanned, mostly one. */
export const CheckInReply = Type.Object({ registrations: Type.Array(Registration) })
export type CheckInReply = Static<typeof CheckInReply>

/**
 * What the poster of each session shows as a QR code. `h5Url` is for the browser (null where the server does not
 * know its own address), `miniProgramPage` with `scene` for WeChat's own code, whose scene holds 32 characters.
 */
export const PosterCodes = Type.Object({
  items: Type.Array(
    Type.Object({
      sessionId: Id,
      startsAt: Timestamp,
      endsAt: Timestamp,
      code: Type.String(),
      h5Url: Type.Union([Type.String(), Type.Null()]),
      miniProgramPage: Type.String(),
      scene: Type.String({ maxLength: 32 }),
    }),
  ),
  nextCursor: Type.Null(),
})
export type PosterCodes = Static<typeof PosterCodes>

/**
 * Check-ins as an officer's device took them, perhaps offline: each names a ticket's code, a spoken code or a
 * registration, and when. Without `attendeeIds` the whole party is there. The same one twice counts once, and of
 * two times the earlier stands.
 */
export const StaffCheckInRequest = Type.Object(
  {
    sessionId: Id,
    checkIns: Type.Array(
      Type.Object(
        {
          ticket: Type.Optional(Type.String({ maxLength: 200 })),
          spokenCode: Type.Optional(Type.String({ maxLength: 10 })),
          registrationId: Type.Optional(Id),
          attendeeIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 20 })),
          at: Timestamp,
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 500 },
    ),
  },
  { additionalProperties: false },
)
export type StaffCheckInRequest = Static<typeof StaffCheckInRequest>

/** In the order of the request; `isRepeat`: all of them were checked in before. `checkedIn` counts people of the session. */
export const StaffCheckInReply = Type.Object({
  items: Type.Array(
    Type.Union([
      Type.Object({
        ok: Type.Literal(true),
        registrationId: Id,
        isRepeat: Type.Boolean(),
        attendees: Type.Array(Attendee),
      }),
      Type.Object({
        ok: Type.Literal(false),
        code: OneOf(['TICKET_INVALID', 'NOT_FOUND', 'STATE_CONFLICT'] as const),
        message: Type.String(),
      }),
    ]),
  ),
  checkedIn: Type.Integer(),
})
export type StaffCheckInReply = Static<typeof StaffCheckInReply>
