import type { RegistrationState } from '../contract/event-words'

export const REGISTRATION_ACTIONS = [
  'approve',
  'queue',
  'reject',
  'promote',
  'offer',
  'accept',
  'decline',
  'lapse',
  'withdraw',
  'cancel',
  'cancelEvent',
  'drawWin',
  'drawLose',
  'move',
  'checkIn',
  'undoCheckIn',
  'markAbsent',
  'excuse',
] as const
export type RegistrationAction = (typeof REGISTRATION_ACTIONS)[number]

/** Where a sign-up may begin. */
export const FIRST_STATES = [
  'entered',
  'pending',
  'confirmed',
  'waitlisted',
] as const satisfies RegistrationState[]
export type FirstState = (typeof FIRST_STATES)[number]

const UNCHANGED = (...states: RegistrationState[]) =>
  Object.fromEntries(states.map((state) => [state, state])) as Partial<
    Record<RegistrationState, RegistrationState>
  >

const CANCELLED = {
  entered: 'cancelled',
  pending: 'cancelled',
  confirmed: 'cancelled',
  waitlisted: 'cancelled',
  offered: 'cancelled',
} as const

/**
 * The only place that names transitions: state × action → next state. What is missing is refused.
 * `queue` is an approval without a seat. `withdraw` is of a part of a party: who is left keeps their state, and the
 * last one leaving cancels. Who comes late is still checked in after they were marked absent. An officer may `promote`
 * somebody who was offered a seat and says yes on the phone.
 */
const TRANSITIONS: Record<RegistrationAction, Partial<Record<RegistrationState, RegistrationState>>> = {
  approve: { pending: 'confirmed' },
  queue: { pending: 'waitlisted' },
  reject: { pending: 'cancelled' },
  promote: { waitlisted: 'confirmed', offered: 'confirmed' },
  offer: { waitlisted: 'offered' },
  accept: { offered: 'confirmed' },
  decline: { offered: 'declined' },
  lapse: { offered: 'declined' },
  withdraw: UNCHANGED('entered', 'pending', 'confirmed', 'waitlisted', 'offered'),
  cancel: CANCELLED,
  cancelEvent: CANCELLED,
  drawWin: { entered: 'confirmed' },
  drawLose: { entered: 'waitlisted' },
  move: UNCHANGED('entered', 'pending', 'confirmed', 'waitlisted'),
  checkIn: { confirmed: 'attended', attended: 'attended', absent: 'attended' },
  undoCheckIn: { attended: 'confirmed' },
  markAbsent: { confirmed: 'absent' },
  excuse: UNCHANGED('absent'),
}

export type Transition = { ok: true; state: RegistrationState } | { ok: false; reason: 'STATE_CONFLICT' }

export const transition = (state: RegistrationState, action: RegistrationAction): Transition => {
  const next = TRANSITIONS[action][state]
  return next ? { ok: true, state: next } : { ok: false, reason: 'STATE_CONFLICT' }
}

/** States in which the action is possible, for a query that picks what it may change. */
export const statesFor = (action: RegistrationAction): RegistrationState[] =>
  Object.keys(TRANSITIONS[action]) as RegistrationState[]

/** States that hold a seat, or held it to the end. */
export const SEATED_STATES = [
  'confirmed',
  'offered',
  'attended',
  'absent',
] as const satisfies RegistrationState[]

/** States in which a resident takes part or may yet: they cannot sign up for the same session again. */
export const ACTIVE_STATES = [
  'entered',
  'pending',
  'confirmed',
  'waitlisted',
  'offered',
  'attended',
] as const satisfies RegistrationState[]

export const holdsSeat = (state: RegistrationState) => (SEATED_STATES as readonly string[]).includes(state)
