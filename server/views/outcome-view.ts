import type { EventOutcome, SessionAttendance } from '../../core/contract/staff-outcome'
import { newsStateOf } from '../../core/rules/news-state'
import type { AttendanceRow } from '../store/attendance'
import type { findRecap } from '../store/recaps'

const attendanceView = ({ id, startsAt, endsAt, ...counts }: AttendanceRow): SessionAttendance => ({
  sessionId: id,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  ...counts,
})

export const outcomeView = (
  attendance: AttendanceRow[] | null,
  recap: Awaited<ReturnType<typeof findRecap>>,
  now: Date,
): EventOutcome => ({
  attendance: attendance && attendance.map(attendanceView),
  recap: recap && { id: recap.id, title: recap.title, state: newsStateOf(recap, now) },
})
