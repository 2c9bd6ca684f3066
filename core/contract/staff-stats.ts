import { type Static, Type } from '@sinclair/typebox'
import { Id, Nullable, OneOf, Timestamp } from './common'
import { TASK_KINDS } from './overview-words'

/**
 * Something that waits for the officer. `count`: registrations for calls and approvals, people for offers, a
 * beginning, a recap (who came) and `lowReach` (who is reachable, `of` all); articles or events for what has no event.
 * `at`: when the first offer runs out or the first article is published.
 */
export const StaffTask = Type.Object({
  kind: OneOf(TASK_KINDS),
  event: Nullable(Type.Object({ id: Id, title: Type.String(), startsAt: Timestamp, endsAt: Timestamp })),
  count: Type.Integer(),
  of: Nullable(Type.Integer()),
  at: Nullable(Timestamp),
})
export type StaffTask = Static<typeof StaffTask>

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const Month = Type.String({ pattern: '^\\d{4}-\\d{2}$' })

/** People signed up on a day in Shanghai, whatever became of it. */
export const SignUpDay = Type.Object({ day: Day, people: Type.Integer() })
export type SignUpDay = Static<typeof SignUpDay>

/** Of the sessions of a month in which anybody was checked in: people with a seat, and those who came. */
export const AttendanceMonth = Type.Object({ month: Month, seats: Type.Integer(), came: Type.Integer() })
export type AttendanceMonth = Static<typeof AttendanceMonth>

/** News published in a month, and what residents gave it until now. */
export const ReadingMonth = Type.Object({
  month: Month,
  articles: Type.Integer(),
  likes: Type.Integer(),
  bookmarks: Type.Integer(),
})
export type ReadingMonth = Static<typeof ReadingMonth>

/**
 * The officer's overview: sums over their unit and all below it, never one beside the other. Days and months are
 * without gaps, the oldest first. What the role has no right to see is null, and none of its tasks are there.
 */
export const StaffStats = Type.Object({
  tasks: Type.Array(StaffTask),
  signUps: Nullable(Type.Array(SignUpDay)),
  attendance: Nullable(Type.Array(AttendanceMonth)),
  reading: Type.Array(ReadingMonth),
})
export type StaffStats = Static<typeof StaffStats>
