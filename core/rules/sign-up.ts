import type { ErrorCode } from '../contract/error-codes'
import type { Admission } from '../contract/event-words'
import { hasAgeRange, isInAgeRange, mayNeedGuardian } from './ages'
import { type AskedQuestion, type PartyAnswers, partyAnswersMissing } from './answers'
import type { FirstState } from './registration'

/** The event as far as a sign-up depends on it. */
export type SignUpEvent = {
  takesRegistrations: boolean
  admission: Admission
  opensAt: Date
  closesAt: Date
  cancelledAt: Date | null
  hasWaitlist: boolean
  /** The most people who may wait for one session; null: no bound. */
  waitlistLimit: number | null
  letsSmallerPartiesPass: boolean
  partyLimit: number
  minAge: number | null
  maxAge: number | null
  needsGuardianConsent: boolean
  questions: AskedQuestion[]
  /** Ids of the units admitted and of all units below them; null: everyone. */
  admittedUnitIds: ReadonlySet<string> | null
}

export type SignUpSession = {
  startsAt: Date
  endsAt: Date
  capacity: number
  /** People, held seats included. */
  seatsTaken: number
  /** People who wait. */
  waiting: number
  /** People in the smallest party that waits; null when nobody does. */
  smallestWaiting: number | null
  /** With admission `draw`: seats are given as they come free once it was held. */
  isDrawn: boolean
}

export type SignUpFacts = {
  event: SignUpEvent
  session: SignUpSession
  residentUnitId: string | null
  /** In the order of the party; `birthYear` null where a resident has not told it. */
  attendees: (PartyAnswers['attendees'][number] & { birthYear: number | null })[]
  /** Somebody of the party is in this session already. */
  isRegistered: boolean
  answers: PartyAnswers['answers']
  guardianConsent: boolean
}

export type SignUpRefusal = Extract<
  ErrorCode,
  | 'NO_REGISTRATION'
  | 'EVENT_CANCELLED'
  | 'NOT_OPEN_YET'
  | 'REGISTRATION_CLOSED'
  | 'ALREADY_REGISTERED'
  | 'NOT_ELIGIBLE'
  | 'PARTY_TOO_LARGE'
  | 'GUARDIAN_REQUIRED'
  | 'ANSWERS_MISSING'
  | 'EVENT_FULL'
>
export type Refused = { ok: false; reason: SignUpRefusal; details?: Record<string, unknown> }
type Checked = { ok: true } | Refused

export type SignUpDecision = { ok: true; state: FirstState } | Refused

const OK = { ok: true } as const

type WindowEvent = Pick<SignUpEvent, 'takesRegistrations' | 'opensAt' | 'closesAt' | 'cancelledAt'>

/** Whether a sign-up for the session is open at all, whoever asks. */
export const signUpWindow = (event: WindowEvent, session: { endsAt: Date }, now: Date): Checked => {
  if (event.cancelledAt) return { ok: false, reason: 'EVENT_CANCELLED' }
  if (!event.takesRegistrations) return { ok: false, reason: 'NO_REGISTRATION' }
  if (now < event.opensAt) {
    return { ok: false, reason: 'NOT_OPEN_YET', details: { opensAt: event.opensAt.toISOString() } }
  }
  if (now >= event.closesAt || now >= session.endsAt) return { ok: false, reason: 'REGISTRATION_CLOSED' }
  return OK
}

type PartyFacts = Pick<SignUpFacts, 'event' | 'session' | 'attendees'>

/** No more people than a registration may hold, or than the session has seats for. */
export const partySizeAllowed = (
  event: Pick<SignUpEvent, 'partyLimit'>,
  session: Pick<SignUpSession, 'capacity'>,
  partySize: number,
): Checked => {
  const partyLimit = Math.min(event.partyLimit, session.capacity)
  return partySize <= partyLimit ? OK : { ok: false, reason: 'PARTY_TOO_LARGE', details: { partyLimit } }
}

/** Everybody of the party is of the age asked for; who has not told their birth year is not let in unseen. */
export const agesAllowed = ({ event, session, attendees }: PartyFacts): Checked => {
  if (!hasAgeRange(event)) return OK
  const { minAge, maxAge } = event
  const birthYears = attendees.map((attendee) => attendee.birthYear)
  const refuse = (why: 'birthYear' | 'age'): Checked => {
    return { ok: false, reason: 'NOT_ELIGIBLE', details: { why, minAge, maxAge } }
  }
  if (birthYears.includes(null)) return refuse('birthYear')
  const isIn = (year: number | null) => year !== null && isInAgeRange(event, year, session.startsAt)
  return birthYears.every(isIn) ? OK : refuse('age')
}

/** Whose birth year is unknown is a resident with an account of their own, so no child. */
export const guardianAsked = (
  { event, session, attendees }: PartyFacts,
  guardianConsent: boolean,
): Checked => {
  if (!event.needsGuardianConsent || guardianConsent) return OK
  const isChild = (year: number | null) => year !== null && mayNeedGuardian(year, session.startsAt)
  return attendees.some(({ birthYear }) => isChild(birthYear))
    ? { ok: false, reason: 'GUARDIAN_REQUIRED' }
    : OK
}

export const answersGiven = ({
  event,
  attendees,
  answers,
}: Pick<SignUpFacts, 'event' | 'attendees' | 'answers'>): Checked => {
  const missing = partyAnswersMissing(event.questions, { answers, attendees })
  return missing.questionIds.length === 0
    ? OK
    : { ok: false, reason: 'ANSWERS_MISSING', details: { ...missing } }
}

const unitAdmitted = ({ event, residentUnitId }: SignUpFacts): Checked =>
  event.admittedUnitIds && !event.admittedUnitIds.has(residentUnitId ?? '')
    ? { ok: false, reason: 'NOT_ELIGIBLE', details: { why: 'unit' } }
    : OK

/** What a beginning depends on. */
export type FirstStateFacts = {
  event: Pick<SignUpEvent, 'admission' | 'hasWaitlist' | 'waitlistLimit' | 'letsSmallerPartiesPass'>
  session: Omit<SignUpSession, 'startsAt' | 'endsAt'>
}

/**
 * A newcomer waits behind those who wait, even if the seats left would do for them; only where the event lets
 * smaller parties pass, and none of those who wait fits, they go first.
 */
const hasSeatsFor = ({ event, session }: FirstStateFacts, partySize: number) => {
  const freeSeats = session.capacity - session.seatsTaken
  if (partySize > freeSeats) return false
  if (session.waiting === 0) return true
  return event.letsSmallerPartiesPass && (session.smallestWaiting ?? 0) > freeSeats
}

const canWait = ({ event, session }: FirstStateFacts, partySize: number) =>
  event.hasWaitlist && (event.waitlistLimit === null || session.waiting + partySize <= event.waitlistLimit)

/** Where the party begins: a party gets its seats together or waits together. */
export const firstState = (facts: FirstStateFacts, partySize: number): SignUpDecision => {
  const { admission } = facts.event
  if (admission === 'draw' && !facts.session.isDrawn) return { ok: true, state: 'entered' }
  const hasSeats = hasSeatsFor(facts, partySize)
  if (!hasSeats && !canWait(facts, partySize)) return { ok: false, reason: 'EVENT_FULL' }
  if (admission === 'approval') return { ok: true, state: 'pending' }
  return { ok: true, state: hasSeats ? 'confirmed' : 'waitlisted' }
}

/** Whether a resident's party may sign up for a session now, and what comes of it. */
export const decideSignUp = (facts: SignUpFacts, now: Date): SignUpDecision => {
  const window = signUpWindow(facts.event, facts.session, now)
  if (!window.ok) return window
  if (facts.isRegistered) return { ok: false, reason: 'ALREADY_REGISTERED' }
  const checks = [
    unitAdmitted(facts),
    partySizeAllowed(facts.event, facts.session, facts.attendees.length),
    agesAllowed(facts),
    guardianAsked(facts, facts.guardianConsent),
    answersGiven(facts),
  ]
  const refused = checks.find((check) => !check.ok)
  return refused && !refused.ok ? refused : firstState(facts, facts.attendees.length)
}

export type Prospect = {
  event: WindowEvent & FirstStateFacts['event'] & Pick<SignUpEvent, 'partyLimit'>
  session: FirstStateFacts['session'] & { endsAt: Date }
}

/** What would come of a party of this size, as far as its event alone can tell: for who has not signed up yet. */
export const foreseeSignUp = ({ event, session }: Prospect, partySize: number, now: Date): SignUpDecision => {
  const window = signUpWindow(event, session, now)
  if (!window.ok) return window
  const size = partySizeAllowed(event, session, partySize)
  return size.ok ? firstState({ event, session }, partySize) : size
}
