import type { ErrorCode } from '../contract/error-codes'
import type { Answers } from '../contract/registration'
import { answersMissing, type AskedQuestion } from './answers'

/** The event as far as a sign-up depends on it. */
export type SignUpEvent = {
  opensAt: Date
  closesAt: Date
  cancelledAt: Date | null
  hasWaitlist: boolean
  partyLimit: number
  questions: AskedQuestion[]
  /** Ids of the units admitted and of all units below them; null: everyone. */
  admittedUnitIds: ReadonlySet<string> | null
}

export type SignUpSession = {
  endsAt: Date
  capacity: number
  /** People, held seats included. */
  seatsTaken: number
  /** Registrations that wait. */
  waiting: number
}

export type SignUpFacts = {
  event: SignUpEvent
  session: SignUpSession
  residentUnitId: string | null
  partySize: number
  /** Somebody of the party is in this session already. */
  isRegistered: boolean
  answers: Answers
}

export type SignUpDecision =
  | { ok: true; state: 'confirmed' | 'waitlisted' }
  | { ok: false; reason: SignUpRefusal; details?: Record<string, unknown> }

export type SignUpRefusal = Extract<
  ErrorCode,
  | 'EVENT_CANCELLED'
  | 'NOT_OPEN_YET'
  | 'REGISTRATION_CLOSED'
  | 'ALREADY_REGISTERED'
  | 'NOT_ELIGIBLE'
  | 'PARTY_TOO_LARGE'
  | 'ANSWERS_MISSING'
  | 'EVENT_FULL'
>

/** Whether a sign-up is open at all, whoever asks. */
export const signUpWindow = (
  event: Pick<SignUpEvent, 'opensAt' | 'closesAt' | 'cancelledAt'>,
  now: Date,
): { ok: true } | { ok: false; reason: SignUpRefusal; details?: Record<string, unknown> } => {
  if (event.cancelledAt) return { ok: false, reason: 'EVENT_CANCELLED' }
  if (now < event.opensAt) {
    return { ok: false, reason: 'NOT_OPEN_YET', details: { opensAt: event.opensAt.toISOString() } }
  }
  if (now >= event.closesAt) return { ok: false, reason: 'REGISTRATION_CLOSED' }
  return { ok: true }
}

/**
 * A party gets its seats together or waits together. While anybody waits, newcomers wait behind them,
 * even if the seats left would do for a smaller party.
 */
export const decideSignUp = (facts: SignUpFacts, now: Date): SignUpDecision => {
  const { event, session, partySize } = facts
  const window = signUpWindow(event, now)
  if (!window.ok) return window
  if (now >= session.endsAt) return { ok: false, reason: 'REGISTRATION_CLOSED' }
  if (facts.isRegistered) return { ok: false, reason: 'ALREADY_REGISTERED' }
  if (event.admittedUnitIds && !event.admittedUnitIds.has(facts.residentUnitId ?? '')) {
    return { ok: false, reason: 'NOT_ELIGIBLE', details: { why: 'unit' } }
  }
  if (partySize > event.partyLimit || partySize > session.capacity) {
    const partyLimit = Math.min(event.partyLimit, session.capacity)
    return { ok: false, reason: 'PARTY_TOO_LARGE', details: { partyLimit } }
  }
  const questionIds = answersMissing(event.questions, facts.answers)
  if (questionIds.length > 0) return { ok: false, reason: 'ANSWERS_MISSING', details: { questionIds } }
  const fits = session.seatsTaken + partySize <= session.capacity
  if (fits && session.waiting === 0) return { ok: true, state: 'confirmed' }
  return event.hasWaitlist ? { ok: true, state: 'waitlisted' } : { ok: false, reason: 'EVENT_FULL' }
}
