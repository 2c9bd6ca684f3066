export const EVENT_STATES = ['upcoming', 'open', 'full', 'closed', 'cancelled', 'past'] as const
export type EventState = (typeof EVENT_STATES)[number]

export const EVENT_STATE_NAMES: Record<EventState, string> = {
  upcoming: '即将报名',
  open: '报名中',
  full: '已报满',
  closed: '报名截止',
  cancelled: '已取消',
  past: '已结束',
}

/** What fits into an event: characters of its title, sessions, questions, seats of a session. */
export const EVENT_TITLE_LIMIT = 60
export const SESSION_LIMIT = 100
export const QUESTION_LIMIT = 20
export const CAPACITY_LIMIT = 100_000

/** How seats are given: to who comes first, by an officer's approval, or by lot after the window has closed. */
export const ADMISSIONS = ['first-come', 'approval', 'draw'] as const
export type Admission = (typeof ADMISSIONS)[number]

export const ADMISSION_NAMES: Record<Admission, string> = {
  'first-come': '先到先得',
  approval: '报名后审核',
  draw: '摇号',
}

/** Whom one looks for an event for, by the ages they have: in whole years, both included. */
export const AUDIENCES = {
  children: { name: '适合孩子', ages: [3, 13] },
  adults: { name: '适合成年人', ages: [18, 59] },
  elders: { name: '适合长辈', ages: [60, 120] },
} as const
export type Audience = keyof typeof AUDIENCES

export const REGISTRATION_STATES = [
  'entered',
  'pending',
  'confirmed',
  'waitlisted',
  'offered',
  'cancelled',
  'declined',
  'attended',
  'absent',
] as const
export type RegistrationState = (typeof REGISTRATION_STATES)[number]

export const REGISTRATION_STATE_NAMES: Record<RegistrationState, string> = {
  entered: '等待摇号',
  pending: '等待审核',
  confirmed: '报名成功',
  waitlisted: '候补中',
  offered: '待您确认',
  cancelled: '已取消',
  declined: '已放弃',
  attended: '已参加',
  absent: '未到场',
}

/** Why an officer phones somebody; in the order of their urgency. */
export const CALL_REASONS = ['cancelled', 'seat', 'offer', 'unreachable'] as const
export type CallReason = (typeof CALL_REASONS)[number]

export const QUESTION_KINDS = ['text', 'choice', 'several', 'yesNo', 'number'] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

/** Asked once for the registration, or of each attendee. */
export const QUESTION_SCOPES = ['registration', 'attendee'] as const
export type QuestionScope = (typeof QUESTION_SCOPES)[number]
