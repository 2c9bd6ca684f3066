import type { ErrorCode } from '../../core/contract/error-codes'
import type { RegistrationState } from '../../core/contract/event-words'
import type { NoticeKind } from '../../core/contract/notice-words'
import { promotionWay } from '../../core/rules/promotion'
import { holdsSeat } from '../../core/rules/registration'
import type { SignUpEvent } from '../../core/rules/sign-up'
import { whoIsPromoted } from '../../core/rules/waitlist'
import type { ReportRefusal } from '../../server/commands/check-in-by-staff'

/** An event as it should be, in plain memory: the rules without database, locks or batches. */
export type ModelEvent = Omit<SignUpEvent, 'cancelledAt'> & {
  id: string
  cancelDeadline: Date
  cancelledAt: Date | null
}

export type ModelSession = {
  id: string
  startsAt: Date
  endsAt: Date
  capacity: number
  heldSeats: number
  heldReleaseAt: Date | null
  /** People who came, and of whom nothing is kept any more. */
  departed: number
  isDrawn: boolean
  areAbsencesMarked: boolean
}

export type ModelRegistration = {
  id: string
  residentId: string
  sessionId: string
  state: RegistrationState
  /** By person; whoever has withdrawn is not among them. */
  people: string[]
  /** Grows with every arrival on a waitlist. */
  queued: number
  offerExpiresAt: Date | null
  /** By person, since when they are there, and when that was which an officer took back. */
  checkedIn: Map<string, Date>
  undone: Map<string, Date>
  isExcused: boolean
}

export type Model = {
  event: ModelEvent
  sessions: ModelSession[]
  registrations: ModelRegistration[]
  /** `resident key` of every notice that should have been written, in the order of writing. */
  told: string[]
  arrivals: number
  /** Residents who have deleted their account. */
  gone: string[]
}

export type Outcome = 'ok' | ErrorCode | ReportRefusal

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)

export const of = <T extends { id: string }>(list: readonly T[], id: string): T => {
  const found = list.find((one) => one.id === id)
  if (!found) throw new Error(`the model has no ${id}`)
  return found
}

export const inSession = (model: Model, sessionId: string) =>
  model.registrations.filter((registration) => registration.sessionId === sessionId)

export const seatsTaken = (model: Model, session: ModelSession) =>
  session.heldSeats +
  session.departed +
  sum(inSession(model, session.id).map(({ state, people }) => (holdsSeat(state) ? people.length : 0)))

export const sessionOf = (model: Model, { sessionId }: ModelRegistration) => of(model.sessions, sessionId)

/** In the order of the waitlist. */
export const waitingIn = (model: Model, sessionId: string) =>
  inSession(model, sessionId)
    .filter((registration) => registration.state === 'waitlisted')
    .sort((a, b) => a.queued - b.queued)

export const countsIn = (model: Model, session: ModelSession) => {
  const sizes = waitingIn(model, session.id).map(({ people }) => people.length)
  return {
    ...session,
    seatsTaken: seatsTaken(model, session),
    waiting: sum(sizes),
    smallestWaiting: sizes.length === 0 ? null : Math.min(...sizes),
  }
}

export const tell = (model: Model, kind: NoticeKind, { id, residentId }: ModelRegistration) => {
  model.told.push(`${residentId} ${kind}:${id}`)
}

export const end = (registration: ModelRegistration, state: 'cancelled' | 'declined') => {
  registration.state = state
}

/** Free seats go, or are offered, to those who wait. */
export const promote = (model: Model, session: ModelSession, now: Date) => {
  const { event } = model
  if (event.cancelledAt || session.endsAt <= now) return
  const found = promotionWay({ startsAt: session.startsAt, cancelDeadline: event.cancelDeadline }, now)
  if (found.way === 'call') return
  const line = waitingIn(model, session.id).map((registration) => ({
    id: registration.id,
    partySize: registration.people.length,
    priority: 0,
    queuedAt: new Date(registration.queued),
  }))
  const free = session.capacity - seatsTaken(model, session)
  for (const { id } of whoIsPromoted(line, free, { letsSmallerPass: event.letsSmallerPartiesPass })) {
    const registration = of(model.registrations, id)
    registration.state = found.way === 'promote' ? 'confirmed' : 'offered'
    registration.offerExpiresAt = found.way === 'offer' ? found.expiresAt : null
    tell(model, found.way === 'promote' ? 'promoted' : 'offered', registration)
  }
}

/** Whether any of these people takes part in the session, or waits for it. */
export const isIn = (model: Model, sessionId: string, people: readonly string[]) =>
  inSession(model, sessionId).some(
    ({ state, people: theirs }) =>
      state !== 'cancelled' && state !== 'declined' && theirs.some((person) => people.includes(person)),
  )
