import type { CallReason, RegistrationState } from '../../../core/contract/event-words'
import type { StaffEvent } from '../../../core/contract/staff-event'
import type { Tone } from '../../components/tone-tag'

/** A state as an officer speaks of it. */
export const STATE_NAMES: Record<RegistrationState, string> = {
  entered: '等摇号',
  pending: '待审核',
  confirmed: '报名成功',
  waitlisted: '候补中',
  offered: '等确认',
  cancelled: '已取消',
  declined: '已放弃',
  attended: '已到场',
  absent: '未到场',
}

export const STATE_TONES: Record<RegistrationState, Tone> = {
  entered: 'waiting',
  pending: 'waiting',
  confirmed: 'good',
  waitlisted: 'waiting',
  offered: 'waiting',
  cancelled: 'quiet',
  declined: 'quiet',
  attended: 'good',
  absent: 'quiet',
}

/** Why an officer picks up the phone. */
export const CALL_WORDS: Record<CallReason, string> = {
  cancelled: '还不知道活动取消了，请打电话',
  seat: '有空位了，请打电话问来不来',
  offer: '名额还没确认，请打电话',
  unreachable: '收不到微信通知',
}

type Session = StaffEvent['sessions'][number]

/** People in this state by the event's own count; undefined where it keeps none. */
export const countOf = (sessions: Session[], state: RegistrationState): number | undefined => {
  const sum = (of: (session: Session) => number) => sessions.reduce((total, each) => total + of(each), 0)
  const counts: Partial<Record<RegistrationState, (session: Session) => number>> = {
    confirmed: ({ confirmed }) => confirmed,
    pending: ({ pending }) => pending,
    entered: ({ entered }) => entered,
    offered: ({ offered }) => offered,
    waitlisted: ({ waitlistCount }) => waitlistCount,
  }
  const count = counts[state]
  return count && sum(count)
}
