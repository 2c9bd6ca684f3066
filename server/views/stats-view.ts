import type { AttendanceMonth, ReadingMonth, SignUpDay, StaffTask } from '../../core/contract/staff-stats'
import type { OverviewTask } from '../../core/rules/overview-tasks'

export const taskView = ({ event, at, ...task }: OverviewTask): StaffTask => ({
  ...task,
  event: event && { ...event, startsAt: event.startsAt.toISOString(), endsAt: event.endsAt.toISOString() },
  at: at?.toISOString() ?? null,
})

export const signUpsView = (days: string[], rows: SignUpDay[]): SignUpDay[] =>
  days.map((day) => rows.find((row) => row.day === day) ?? { day, people: 0 })

export const attendanceView = (months: string[], rows: AttendanceMonth[]): AttendanceMonth[] =>
  months.map((month) => rows.find((row) => row.month === month) ?? { month, seats: 0, came: 0 })

export const readingView = (months: string[], rows: ReadingMonth[]): ReadingMonth[] =>
  months.map(
    (month) => rows.find((row) => row.month === month) ?? { month, articles: 0, likes: 0, bookmarks: 0 },
  )
