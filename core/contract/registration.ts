import { type Static, Type } from '@sinclair/typebox'
import { Id, Nullable, OneOf, Page, PageQuery, Timestamp } from './common'
import { REGISTRATION_STATES } from './event-words'

/** Answers by question id: text, one option, several options, yes or no, a number. */
export const Answers = Type.Record(
  Type.String({ maxLength: 22 }),
  Type.Union([
    Type.String({ maxLength: 500 }),
    Type.Array(Type.String({ maxLength: 100 }), { maxItems: 30 }),
    Type.Boolean(),
    Type.Number(),
  ]),
)
export type Answers = Static<typeof Answers>

/** Somebody of the party: the resident, or a relative by name. Who has withdrawn stays listed, without a seat. */
export const Attendee = Type.Object({
  id: Id,
  relativeId: Nullable(Id),
  name: Type.String(),
  /** To the questions asked of each attendee. */
  answers: Answers,
  isWithdrawn: Type.Boolean(),
  checkedInAt: Nullable(Timestamp),
})
export type Attendee = Static<typeof Attendee>

export const Registration = Type.Object({
  id: Id,
  eventId: Id,
  sessionId: Id,
  state: OneOf(REGISTRATION_STATES),
  attendees: Type.Array(Attendee),
  answers: Answers,
  /** 1 is next; null when not on the waitlist. */
  waitlistPlace: Nullable(Type.Integer()),
  /** In state `offered`: until when the seat is kept. */
  offerExpiresAt: Nullable(Timestamp),
  /** Signed up by an officer for somebody who phoned. */
  isProxy: Type.Boolean(),
  /** Which of the entrants of a published draw they are; null where there is no draw. */
  entrantCode: Nullable(Type.String()),
  createdAt: Timestamp,
})
export type Registration = Static<typeof Registration>

const attendeeAnswers = { answers: Type.Optional(Answers) }

export const AttendeeChoice = Type.Union([
  Type.Object({ self: Type.Literal(true), ...attendeeAnswers }, { additionalProperties: false }),
  Type.Object({ relativeId: Id, ...attendeeAnswers }, { additionalProperties: false }),
])
export type AttendeeChoice = Static<typeof AttendeeChoice>

/** `sessionId` may be left out where the event has one session only. */
export const SignUpRequest = Type.Object(
  {
    sessionId: Type.Optional(Id),
    attendees: Type.Array(AttendeeChoice, { minItems: 1, maxItems: 20 }),
    answers: Type.Optional(Answers),
    /** The guardian of everybody under 14 in the party agrees and comes along. */
    guardianConsent: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type SignUpRequest = Static<typeof SignUpRequest>

/** Takes some of a party out; the last one leaving cancels the registration. */
export const WithdrawRequest = Type.Object(
  { attendeeIds: Type.Array(Id, { minItems: 1, maxItems: 20 }) },
  { additionalProperties: false },
)
export type WithdrawRequest = Static<typeof WithdrawRequest>

/**
 * `code` is what the QR code holds: signed, bound to the registration, void once it is cancelled.
 * `spokenCode` is short enough to be said aloud, unique within the session, its last digit a check digit.
 */
export const Ticket = Type.Object({
  registrationId: Id,
  code: Type.String(),
  spokenCode: Type.String(),
  /** So that a ticket shows whole at the door from one reply, or from the copy of it. */
  eventTitle: Type.String(),
  sessionId: Id,
  startsAt: Timestamp,
  endsAt: Timestamp,
  attendees: Type.Array(Attendee),
})
export type Ticket = Static<typeof Ticket>

/** A key of the client's choosing; a repeat with the same key answers the same registration. */
export const IdempotencyHeaders = Type.Object({
  'idempotency-key': Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
})

/** A registration in the resident's own list, with as much of the event as the row shows. */
export const MyRegistration = Type.Composite([
  Registration,
  Type.Object({
    event: Type.Object({
      id: Id,
      title: Type.String(),
      venueName: Nullable(Type.String()),
      startsAt: Timestamp,
      endsAt: Timestamp,
      isCancelled: Type.Boolean(),
      cancelDeadline: Timestamp,
    }),
  }),
])
export type MyRegistration = Static<typeof MyRegistration>

export const MyRegistrationPage = Page(MyRegistration)
export type MyRegistrationPage = Static<typeof MyRegistrationPage>

/** What is to come soonest first, then what is over or cancelled latest first. */
export const MyRegistrationQuery = Type.Composite([PageQuery], { additionalProperties: false })
export type MyRegistrationQuery = Static<typeof MyRegistrationQuery>
