import { type Static, Type } from '@sinclair/typebox'
import { Id, Nullable, OneOf, Timestamp } from './common'
import { NEWS_STATES } from './staff-news-words'

/**
 * People of a session that is over. `seats` had one; of these `came`, were `absent` or `excused`; whoever is in none
 * of the three is not counted yet. `walkIns` are those of `seats` whom an officer signed up at the door.
 */
export const SessionAttendance = Type.Object({
  sessionId: Id,
  startsAt: Timestamp,
  endsAt: Timestamp,
  seats: Type.Integer(),
  came: Type.Integer(),
  absent: Type.Integer(),
  excused: Type.Integer(),
  walkIns: Type.Integer(),
})
export type SessionAttendance = Static<typeof SessionAttendance>

/** What came of an event. `attendance` is null for an officer without rights to the roster. */
export const EventOutcome = Type.Object({
  attendance: Nullable(Type.Array(SessionAttendance)),
  recap: Nullable(Type.Object({ id: Id, title: Type.String(), state: OneOf(NEWS_STATES) })),
})
export type EventOutcome = Static<typeof EventOutcome>
