import type { RegistrationState } from '../contract/event-words'
import { type CallEntry, callReasons, type CallSession } from './call-list'

const HOUR = 3_600_000
/** Ten in the morning in Shanghai. */
const NOW = new Date('2026-07-03T02:00:00Z')
const inHours = (hours: number) => new Date(NOW.getTime() + hours * HOUR)

const session = (startsIn: number, seatsTaken: number): CallSession => ({
  id: 'session',
  startsAt: inHours(startsIn),
  endsAt: inHours(startsIn + 2),
  capacity: 4,
  seatsTaken,
  heldSeats: 0,
})

const entry = (id: string, state: RegistrationState, given: Partial<CallEntry> = {}): CallEntry => ({
  id,
  sessionId: 'session',
  state,
  partySize: 1,
  priority: 0,
  queuedAt: NOW,
  isReachable: true,
  missedCancellation: false,
  ...given,
})

const calls = (entries: CallEntry[], of: CallSession, letsSmallerPartiesPass = false) =>
  Object.fromEntries(
    callReasons(entries, { cancelDeadline: inHours(-1), letsSmallerPartiesPass, sessions: [of] }, NOW),
  )

const unreachable = { isReachable: false }

test('lists whom no message reaches, while they may still have to be told of something', () => {
  const states: RegistrationState[] = ['confirmed', 'waitlisted', 'cancelled', 'declined', 'attended']
  const entries = states.map((state) => entry(state, state, unreachable))
  expect(calls(entries, session(100, 4))).toEqual({ confirmed: 'unreachable', waitlisted: 'unreachable' })
  expect(calls(entries, session(-3, 4))).toEqual({})
})

test('in the last hours lists those next in line for the free seats, and no more of them', () => {
  const line = [
    entry('second', 'waitlisted', { queuedAt: inHours(-1) }),
    entry('first', 'waitlisted', { queuedAt: inHours(-2), ...unreachable }),
    entry('third', 'waitlisted'),
  ]
  expect(calls(line, session(3, 2))).toEqual({ first: 'seat', second: 'seat' })
  expect(calls(line, session(3, 4))).toEqual({ first: 'unreachable' })
  expect(calls(line, session(30, 2))).toEqual({ first: 'unreachable' })
})

test('a party too large for the free seats keeps its turn, unless smaller ones may pass', () => {
  const line = [
    entry('family', 'waitlisted', { partySize: 3, queuedAt: inHours(-2) }),
    entry('single', 'waitlisted'),
  ]
  expect(calls(line, session(3, 2))).toEqual({})
  expect(calls(line, session(3, 2), true)).toEqual({ single: 'seat' })
})

test('lists who has not answered an offer by the last hours, or cannot have read it', () => {
  const offered = [entry('silent', 'offered'), entry('unread', 'offered', unreachable)]
  expect(calls(offered, session(3, 4))).toEqual({ silent: 'offer', unread: 'offer' })
  expect(calls(offered, session(30, 4))).toEqual({ unread: 'offer' })
})

test('lists who was not told that the event is off, but nobody who had cancelled before', () => {
  const entries = [
    entry('unaware', 'cancelled', { missedCancellation: true }),
    entry('own', 'cancelled', unreachable),
  ]
  expect(calls(entries, session(30, 0))).toEqual({ unaware: 'cancelled' })
})
