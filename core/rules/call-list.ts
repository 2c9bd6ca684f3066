import type { CallReason, RegistrationState } from '../contract/event-words'
import { type Nearness, promotionWay } from './promotion'
import { statesFor } from './registration'
import { freeSeats, type Seats } from './seats'
import { type Waiting, whoIsPromoted } from './waitlist'

/** A registration as the call list looks at it. `missedCancellation`: the event's, which no message brought them. */
export type CallEntry = Waiting & {
  sessionId: string
  state: RegistrationState
  isReachable: boolean
  missedCancellation: boolean
}

export type CallSession = Seats & { id: string; startsAt: Date; endsAt: Date }

export type CallEvent = Pick<Nearness, 'cancelDeadline'> & {
  letsSmallerPartiesPass: boolean
  sessions: readonly CallSession[]
}

/** Who is told of a change, should there be one. */
export const TO_BE_TOLD = statesFor('cancelEvent')

/** Whether free seats of the session are left to an officer who calls: near the start, or at an hour too late to ask. */
const isForCalling = (
  session: Pick<CallSession, 'startsAt' | 'endsAt'>,
  event: Pick<Nearness, 'cancelDeadline'>,
  now: Date,
) =>
  now < session.endsAt &&
  promotionWay({ startsAt: session.startsAt, cancelDeadline: event.cancelDeadline }, now).way === 'call'

const reasonFor = (
  { id, state, isReachable, missedCancellation }: CallEntry,
  { isCalling, seated }: { isCalling: boolean; seated: ReadonlySet<string> },
): CallReason | null => {
  if (state === 'cancelled') return missedCancellation ? 'cancelled' : null
  if (seated.has(id)) return 'seat'
  if (state === 'offered' && (isCalling || !isReachable)) return 'offer'
  return !isReachable && TO_BE_TOLD.includes(state) ? 'unreachable' : null
}

const callsOfSession = (
  entries: readonly CallEntry[],
  session: CallSession,
  event: CallEvent,
  now: Date,
): [string, CallReason][] => {
  if (now >= session.endsAt) return []
  const isCalling = isForCalling(session, event, now)
  const waiting = isCalling ? entries.filter(({ state }) => state === 'waitlisted') : []
  const next = whoIsPromoted(waiting, freeSeats(session), { letsSmallerPass: event.letsSmallerPartiesPass })
  const seated = new Set(next.map(({ id }) => id))
  return entries.flatMap((entry) => {
    const reason = reasonFor(entry, { isCalling, seated })
    return reason ? [[entry.id, reason] as [string, CallReason]] : []
  })
}

/**
 * Whom an officer of this event phones, and why, by registration: those first in line for a seat that came free in
 * the last hours, those who have not answered an offer by then, and those whom no message reaches.
 */
export const callReasons = (
  entries: readonly CallEntry[],
  event: CallEvent,
  now: Date,
): ReadonlyMap<string, CallReason> =>
  new Map(
    event.sessions.flatMap((session) =>
      callsOfSession(
        entries.filter(({ sessionId }) => sessionId === session.id),
        session,
        event,
        now,
      ),
    ),
  )
