import type { SessionAttendance } from '../../../../core/contract/staff-outcome'

type Counts = Pick<SessionAttendance, 'seats' | 'came' | 'absent' | 'excused' | 'walkIns'>

export const totalOf = (sessions: Counts[]): Counts => {
  const sum = (of: (session: Counts) => number) => sessions.reduce((total, each) => total + of(each), 0)
  return {
    seats: sum(({ seats }) => seats),
    came: sum(({ came }) => came),
    absent: sum(({ absent }) => absent),
    excused: sum(({ excused }) => excused),
    walkIns: sum(({ walkIns }) => walkIns),
  }
}

/** What the numbers do not say by themselves. */
export const attendanceHint = (sessions: Counts[]): string | null => {
  const { seats, came, absent, excused } = totalOf(sessions)
  if (seats === 0) return '没有人报名。'
  if (came === 0) return '这次没有签到，所以不知道谁到了场。'
  const uncounted = seats - came - absent - excused
  return uncounted > 0
    ? `还有 ${uncounted} 人没有签到。结束三小时后，没签到的人会记为未到；事先说过的，可以在名单里改成请假。`
    : null
}

/** 26（87%）; without a share where there is nothing to compare with. */
export const cameWords = ({ seats, came }: Counts): string =>
  seats === 0 ? String(came) : `${came}（${Math.round((came / seats) * 100)}%）`
