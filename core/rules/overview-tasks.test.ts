import type { CallEntry } from './call-list'
import { NO_FACTS, type OverviewFacts, overviewTasks, type SessionAhead } from './overview-tasks'

const HOUR = 3_600_000
/** Ten in the morning in Shanghai. */
const NOW = new Date('2026-07-03T02:00:00Z')
const inHours = (hours: number) => new Date(NOW.getTime() + hours * HOUR)

const session = (id: string, startsIn: number, given: Partial<SessionAhead> = {}): SessionAhead => ({
  id,
  eventId: `event of ${id}`,
  title: id,
  startsAt: inHours(startsIn),
  endsAt: inHours(startsIn + 2),
  cancelDeadline: inHours(startsIn),
  isCancelled: false,
  letsSmallerPartiesPass: false,
  capacity: 10,
  seatsTaken: 8,
  heldSeats: 2,
  pending: 0,
  offered: 0,
  firstOfferEnds: null,
  people: 0,
  reachable: 0,
  ...given,
})

const entry = (id: string, sessionId: string, given: Partial<CallEntry> = {}): CallEntry => ({
  id,
  sessionId,
  state: 'confirmed',
  partySize: 2,
  priority: 0,
  queuedAt: NOW,
  isReachable: true,
  missedCancellation: false,
  ...given,
})

const tasks = (facts: Partial<OverviewFacts>) => overviewTasks({ ...NO_FACTS, ...facts }, NOW)
const brief = (facts: Partial<OverviewFacts>) =>
  tasks(facts).map(({ kind, event, count }) => [kind, event?.title ?? null, count])

test('has nothing to say where nothing waits', () => {
  expect(tasks({ sessions: [session('quiet', 100)] })).toEqual([])
})

test('tells of an event that is about to begin, with those who have a seat, and of no later one', () => {
  expect(brief({ sessions: [session('today', 4), session('next week', 170)] })).toEqual([
    ['beginning', 'today', 6],
  ])
})

test('tells of approvals and offers with the hour at which the first runs out', () => {
  const waits = [
    session('a', 100, { eventId: 'one', pending: 2, offered: 1, firstOfferEnds: inHours(9) }),
    session('a', 200, { eventId: 'one', pending: 1, offered: 3, firstOfferEnds: inHours(5) }),
  ]
  expect(tasks({ sessions: waits }).map(({ kind, count, at }) => [kind, count, at])).toEqual([
    ['offers', 4, inHours(5)],
    ['approvals', 3, null],
  ])
})

test('counts the calls of an event that is near, by what they are about', () => {
  const near = session('near', 3, { seatsTaken: 8 })
  const calls = [
    entry('no message', 'near', { isReachable: false }),
    entry('next in line', 'near', { state: 'waitlisted' }),
    entry('reached', 'near'),
  ]
  expect(brief({ sessions: [near], calls })).toEqual([
    ['seatCalls', 'near', 1],
    ['calls', 'near', 1],
    ['beginning', 'near', 6],
  ])
})

test('counts who does not know that an event is off, which does not begin', () => {
  const off = session('off', 3, { isCancelled: true, pending: 2 })
  const calls = [entry('unaware', 'off', { state: 'cancelled', missedCancellation: true })]
  expect(brief({ sessions: [off], calls })).toEqual([['cancelCalls', 'off', 1]])
})

test('warns early of an event where a message reaches less than half', () => {
  const far = (people: number, reachable: number, startsIn = 100) =>
    brief({ sendsMessages: true, sessions: [session('far', startsIn, { people, reachable })] })
  expect(far(30, 8)).toEqual([['lowReach', 'far', 8]])
  expect(far(30, 15)).toEqual([])
  expect(far(4, 0)).toEqual([])
  expect(far(30, 0, 400)).toEqual([])
  expect(brief({ sessions: [session('far', 100, { people: 30 })] })).toEqual([])
})

test('puts the urgent first, then what is soon, then what lies unfinished', () => {
  const facts = {
    sessions: [session('soon', 2), session('later', 20, { pending: 1 })],
    untold: [{ id: 'past', title: 'past', startsAt: inHours(-30), endsAt: inHours(-28), came: 12 }],
    newsDrafts: 3,
    eventDrafts: 1,
    scheduled: 2,
    firstScheduledAt: inHours(6),
  }
  expect(brief(facts)).toEqual([
    ['approvals', 'later', 1],
    ['beginning', 'soon', 6],
    ['beginning', 'later', 6],
    ['recap', 'past', 12],
    ['scheduled', null, 2],
    ['newsDrafts', null, 3],
    ['eventDrafts', null, 1],
  ])
})
