import { type Static, Type } from '@sinclair/typebox'
import { ArticleBody } from './article-body'
import { Id, Nullable, OneOf, Page, PageQuery, Timestamp } from './common'
import {
  ADMISSIONS,
  type Audience,
  AUDIENCES,
  EVENT_STATES,
  QUESTION_KINDS,
  QUESTION_SCOPES,
} from './event-words'
import { Picture } from './media'
import { Registration } from './registration'
import { UnitRef } from './unit'

/** Where an event takes place; latitude and longitude in GCJ-02, as WeChat's map wants them. */
export const Venue = Type.Object({
  id: Id,
  name: Type.String(),
  address: Type.String(),
  latitude: Nullable(Type.Number()),
  longitude: Nullable(Type.Number()),
})
export type Venue = Static<typeof Venue>

/** `seatsTaken` counts people, not registrations, and includes held seats; `waitlistCount` counts people too. */
export const EventSession = Type.Object({
  id: Id,
  startsAt: Timestamp,
  endsAt: Timestamp,
  capacity: Type.Integer(),
  seatsTaken: Type.Integer(),
  waitlistCount: Type.Integer(),
})
export type EventSession = Static<typeof EventSession>

export const Question = Type.Object({
  id: Id,
  kind: OneOf(QUESTION_KINDS),
  label: Type.String(),
  required: Type.Boolean(),
  /** Of the registration when left out. */
  scope: Type.Optional(OneOf(QUESTION_SCOPES)),
  /** For `choice` and `several`. */
  options: Type.Optional(Type.Array(Type.String())),
})
export type Question = Static<typeof Question>

export const EventListItem = Type.Object({
  id: Id,
  title: Type.String(),
  summary: Type.String(),
  state: OneOf(EVENT_STATES),
  unit: UnitRef,
  venue: Nullable(Venue),
  cover: Nullable(Picture),
  opensAt: Timestamp,
  closesAt: Timestamp,
  sessions: Type.Array(EventSession),
  hasWaitlist: Type.Boolean(),
  admission: OneOf(ADMISSIONS),
  /** False: anyone may come, there is nothing to sign up for. */
  takesRegistrations: Type.Boolean(),
  /** Ages in whole years, both included, reached in the calendar year of the session; null: no bound. */
  minAge: Nullable(Type.Integer()),
  maxAge: Nullable(Type.Integer()),
  likeCount: Type.Integer(),
  bookmarkCount: Type.Integer(),
})
export type EventListItem = Static<typeof EventListItem>

/** `signUp` also enters a draw or asks for approval, as the event's admission says. `checkIn` is near the hour only. */
export const VIEWER_ACTIONS = [
  'signUp',
  'joinWaitlist',
  'cancel',
  'withdraw',
  'accept',
  'decline',
  'ticket',
  'checkIn',
] as const
export type ViewerAction = (typeof VIEWER_ACTIONS)[number]

/** What the one who asks may do now; present only when asked with a session. */
export const Viewer = Type.Object({
  registration: Type.Optional(Registration),
  can: Type.Array(OneOf(VIEWER_ACTIONS)),
})
export type Viewer = Static<typeof Viewer>

export const CommunityEvent = Type.Composite([
  EventListItem,
  Type.Object({
    body: ArticleBody,
    questions: Type.Array(Question),
    /** Until when a registration can be cancelled. */
    cancelDeadline: Timestamp,
    partyLimit: Type.Integer(),
    /** The most people who may wait for one session; null: no bound. */
    waitlistLimit: Nullable(Type.Integer()),
    /** Whether somebody under 14 needs a guardian's consent, given with the sign-up. */
    needsGuardianConsent: Type.Boolean(),
    /** When the draw is held, with admission `draw`. */
    drawAt: Nullable(Timestamp),
    /** Events of one series; who lost an earlier draw of it carries extra weight. */
    seriesId: Nullable(Id),
    /** Only residents of these units and below; empty: everyone. */
    admittedUnits: Type.Array(UnitRef),
    /** The latest article that tells how it was; null before it has begun, and without one. */
    recap: Nullable(Type.Object({ id: Id, title: Type.String() })),
    viewer: Type.Optional(Viewer),
  }),
])
export type CommunityEvent = Static<typeof CommunityEvent>

/**
 * Which events: of a unit and all below it; for whom, by age; `hasSeats`: somebody who comes now finds room, a seat at
 * once or nothing to sign up for; of one series.
 */
const EventFilter = Type.Object({
  unit: Type.Optional(Id),
  state: Type.Optional(OneOf(EVENT_STATES)),
  audience: Type.Optional(OneOf(Object.keys(AUDIENCES) as Audience[])),
  hasSeats: Type.Optional(Type.Boolean()),
  series: Type.Optional(Id),
  q: Type.Optional(Type.String({ maxLength: 50 })),
})

/** Without `state`, coming events soonest first, then past ones latest first. `from` and `to` bound a session's start. */
export const EventQuery = Type.Composite(
  [PageQuery, EventFilter, Type.Object({ from: Type.Optional(Timestamp), to: Type.Optional(Timestamp) })],
  { additionalProperties: false },
)
export type EventQuery = Static<typeof EventQuery>

export const EventPage = Page(EventListItem)
export type EventPage = Static<typeof EventPage>

/** `month` of Shanghai, as 2026-07. */
export const EventDaysQuery = Type.Composite(
  [EventFilter, Type.Object({ month: Type.String({ pattern: '^2\\d{3}-(0[1-9]|1[0-2])$' }) })],
  { additionalProperties: false },
)
export type EventDaysQuery = Static<typeof EventDaysQuery>

/**
 * The days of Shanghai, as 2026-07-03, on which sessions begin, and of how many events; days without any are left out,
 * and so is what was cancelled, unless asked for.
 */
export const EventDays = Type.Object({
  items: Type.Array(Type.Object({ day: Type.String(), count: Type.Integer() })),
})
export type EventDays = Static<typeof EventDays>
