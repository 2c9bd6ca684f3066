import type { RegistrationState } from '../contract/event-words'

export const REGISTRATION_ACTIONS = ['cancel', 'promote'] as const
export type RegistrationAction = (typeof REGISTRATION_ACTIONS)[number]

/** The only place that names transitions: state × action → next state. What is missing is refused. */
const TRANSITIONS: Record<RegistrationAction, Partial<Record<RegistrationState, RegistrationState>>> = {
  cancel: {
    entered: 'cancelled',
    pending: 'cancelled',
    confirmed: 'cancelled',
    waitlisted: 'cancelled',
    offered: 'cancelled',
  },
  promote: { waitlisted: 'confirmed' },
}

export type Transition = { ok: true; state: RegistrationState } | { ok: false; reason: 'STATE_CONFLICT' }

export const transition = (state: RegistrationState, action: RegistrationAction): Transition => {
  const next = TRANSITIONS[action][state]
  return next ? { ok: true, state: next } : { ok: false, reason: 'STATE_CONFLICT' }
}

/** States that hold a seat. */
export const SEATED_STATES = ['confirmed', 'offered'] as const satisfies RegistrationState[]

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
