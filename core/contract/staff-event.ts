import { type Static, Type } from '@sinclair/typebox'
import { ArticleBody } from './article-body'
import { Id, Nullable, OneOf, Page, PageQuery, Timestamp } from './common'
import { Question } from './event'
import {
  ADMISSIONS,
  CAPACITY_LIMIT,
  EVENT_STATES,
  EVENT_TITLE_LIMIT,
  QUESTION_LIMIT,
  SESSION_LIMIT,
} from './event-words'
import { Picture } from './media'
import { UnitRef } from './unit'

export const PUBLICATION_STATES = ['draft', 'published', 'archived'] as const

/** A session as an officer sets it; without `id` a new one. Held seats are released at `heldReleaseAt` at the latest. */
export const SessionSettings = Type.Object(
  {
    id: Type.Optional(Id),
    startsAt: Timestamp,
    endsAt: Timestamp,
    capacity: Type.Integer({ minimum: 1, maximum: CAPACITY_LIMIT }),
    heldSeats: Type.Integer({ minimum: 0 }),
    heldReleaseAt: Nullable(Timestamp),
  },
  { additionalProperties: false },
)
export type SessionSettings = Static<typeof SessionSettings>

/** Everything about an event that an officer decides. Ages in whole years, both included. */
export const EventSettings = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: EVENT_TITLE_LIMIT, pattern: '\\S' }),
    body: ArticleBody,
    unitId: Id,
    venueId: Nullable(Id),
    cover: Nullable(
      Type.Object({ mediaId: Id, alt: Type.String({ maxLength: 200 }) }, { additionalProperties: false }),
    ),
    sessions: Type.Array(SessionSettings, { minItems: 1, maxItems: SESSION_LIMIT }),
    takesRegistrations: Type.Boolean(),
    admission: OneOf(ADMISSIONS),
    opensAt: Timestamp,
    closesAt: Timestamp,
    cancelDeadline: Timestamp,
    drawAt: Nullable(Timestamp),
    admittedUnitIds: Type.Array(Id, { maxItems: 200 }),
    minAge: Nullable(Type.Integer({ minimum: 0, maximum: 120 })),
    maxAge: Nullable(Type.Integer({ minimum: 0, maximum: 120 })),
    partyLimit: Type.Integer({ minimum: 1, maximum: 20 }),
    hasWaitlist: Type.Boolean(),
    waitlistLimit: Nullable(Type.Integer({ minimum: 1, maximum: CAPACITY_LIMIT })),
    letsSmallerPartiesPass: Type.Boolean(),
    needsGuardianConsent: Type.Boolean(),
    questions: Type.Array(Question, { maxItems: QUESTION_LIMIT }),
    seriesId: Nullable(Id),
  },
  { additionalProperties: false },
)
export type EventSettings = Static<typeof EventSettings>

/** An event as its officers see it. */
export const StaffEvent = Type.Composite([
  Type.Omit(EventSettings, ['unitId', 'venueId', 'cover', 'sessions']),
  Type.Object({
    id: Id,
    publication: OneOf(PUBLICATION_STATES),
    state: OneOf(EVENT_STATES),
    /** Grows with each change; sent back with the next, so that two officers do not overwrite each other. */
    revision: Type.Integer(),
    unit: UnitRef,
    venue: Nullable(Type.Object({ id: Id, name: Type.String() })),
    cover: Nullable(Type.Composite([Picture, Type.Object({ mediaId: Id })])),
    cancelReason: Nullable(Type.String()),
    sessions: Type.Array(
      Type.Composite([
        Type.Required(SessionSettings),
        Type.Object({
          seatsTaken: Type.Integer(),
          waitlistCount: Type.Integer(),
          /** People, by what has become of their registration. */
          confirmed: Type.Integer(),
          offered: Type.Integer(),
          pending: Type.Integer(),
          entered: Type.Integer(),
          checkedIn: Type.Integer(),
        }),
      ]),
    ),
  }),
])
export type StaffEvent = Static<typeof StaffEvent>

export const StaffEventListItem = Type.Composite([
  Type.Pick(StaffEvent, ['id', 'title', 'publication', 'state', 'unit', 'venue', 'cover', 'admission']),
  Type.Object({
    startsAt: Timestamp,
    endsAt: Timestamp,
    capacity: Type.Integer(),
    seatsTaken: Type.Integer(),
    waitlistCount: Type.Integer(),
  }),
])
export type StaffEventListItem = Static<typeof StaffEventListItem>
export const StaffEventPage = Page(StaffEventListItem)
export type StaffEventPage = Static<typeof StaffEventPage>

export const StaffEventQuery = Type.Composite(
  [
    PageQuery,
    Type.Object({
      publication: Type.Optional(OneOf(PUBLICATION_STATES)),
      part: Type.Optional(OneOf(['ahead', 'past'] as const)),
      unit: Type.Optional(Id),
      q: Type.Optional(Type.String({ maxLength: 50 })),
    }),
  ],
  { additionalProperties: false },
)
export type StaffEventQuery = Static<typeof StaffEventQuery>

/** `note` tells those registered what changed, in the officer's words; without it they are told the facts. */
export const EventChangeRequest = Type.Object(
  {
    revision: Type.Integer(),
    settings: EventSettings,
    note: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
)
export type EventChangeRequest = Static<typeof EventChangeRequest>

export const EventCancelRequest = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }) },
  { additionalProperties: false },
)
export type EventCancelRequest = Static<typeof EventCancelRequest>
