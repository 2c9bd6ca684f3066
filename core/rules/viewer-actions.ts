import type { ViewerAction } from '../contract/event'
import type { RegistrationState } from '../contract/event-words'
import { decideCancel, decideWithdraw } from './cancel'
import { hasTicket, selfCheckInWindow } from './check-in'
import { foreseeSignUp, type SignUpEvent } from './sign-up'

type ViewedSession = {
  startsAt: Date
  endsAt: Date
  capacity: number
  seatsTaken: number
  waitlistCount: number
}

export type ViewerFacts = {
  event: Pick<
    SignUpEvent,
    | 'takesRegistrations'
    | 'admission'
    | 'opensAt'
    | 'closesAt'
    | 'cancelledAt'
    | 'hasWaitlist'
    | 'waitlistLimit'
  > & { cancelDeadline: Date; isAdmitted: boolean; sessions: ViewedSession[] }
  /** The viewer's registration, if they take part or wait. */
  registration: {
    state: RegistrationState
    startsAt: Date
    endsAt: Date
    offerExpiresAt: Date | null
    attendees: { id: string; hasLeft: boolean; isCheckedIn: boolean }[]
  } | null
}

const mayCheckIn = (registration: NonNullable<ViewerFacts['registration']>, now: Date): boolean =>
  hasTicket(registration.state) &&
  selfCheckInWindow(registration, now).ok &&
  registration.attendees.some(({ hasLeft, isCheckedIn }) => !hasLeft && !isCheckedIn)

const withRegistration = (
  { cancelDeadline, cancelledAt }: ViewerFacts['event'],
  registration: NonNullable<ViewerFacts['registration']>,
  now: Date,
): ViewerAction[] => {
  const { state, endsAt, offerExpiresAt, attendees } = registration
  if (now >= endsAt) return []
  const facts = { state, cancelDeadline, isEventCancelled: cancelledAt !== null, attendees }
  const first = attendees.find((attendee) => !attendee.hasLeft)
  const withdraw = first && decideWithdraw(facts, [first.id], now)
  const isOffered = state === 'offered'
  const possible: [ViewerAction, boolean][] = [
    ['accept', isOffered && offerExpiresAt !== null && now < offerExpiresAt],
    ['decline', isOffered],
    ['cancel', !isOffered && decideCancel(facts, now).ok],
    ['withdraw', withdraw?.ok === true && !withdraw.isLast],
    ['ticket', cancelledAt === null && hasTicket(state)],
    ['checkIn', cancelledAt === null && mayCheckIn(registration, now)],
  ]
  return possible.flatMap(([action, isPossible]) => (isPossible ? [action] : []))
}

/** What one person could begin with in any of the sessions; the server decides again with all it knows. */
const withoutRegistration = (event: ViewerFacts['event'], now: Date): ViewerAction[] => {
  if (!event.isAdmitted) return []
  const alone = { ...event, partyLimit: 1, letsSmallerPartiesPass: false }
  const prospects = event.sessions.map(({ waitlistCount, ...session }) => {
    const counts = { ...session, waiting: waitlistCount, smallestWaiting: 1, isDrawn: false }
    return foreseeSignUp({ event: alone, session: counts }, 1, now)
  })
  if (prospects.some((first) => first.ok && first.state !== 'waitlisted')) return ['signUp']
  return prospects.some((first) => first.ok) ? ['joinWaitlist'] : []
}

/** What the viewer's buttons offer. The server decides again when one is pressed. */
export const viewerActions = ({ event, registration }: ViewerFacts, now: Date): ViewerAction[] =>
  registration ? withRegistration(event, registration, now) : withoutRegistration(event, now)
