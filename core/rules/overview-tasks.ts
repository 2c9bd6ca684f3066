import type { CallReason } from '../contract/event-words'
import { TASK_KINDS, type TaskKind } from '../contract/overview-words'
import { type CallEntry, callReasons, type CallSession } from './call-list'

const HOUR_MS = 3_600_000
/** So long before the start those whom no message reaches are phoned. */
const CALL_AHEAD_MS = 48 * HOUR_MS
/** So long before the start an event is about to begin. */
const BEGINS_WITHIN_MS = 24 * HOUR_MS
/** So long after its end somebody still remembers what there is to tell. */
export const RECAP_WITHIN_MS = 14 * 24 * HOUR_MS
/** So long before the start it is looked whom a message reaches: of later events consents are still to come. */
const REACH_AHEAD_MS = 14 * 24 * HOUR_MS
/** Of fewer people than this it does not matter how many a message reaches: they are phoned in no time. */
const REACH_MATTERS_FROM = 5

/** A session that is not over. Counts are of people, `pending` of registrations; `reachable` is 0 after `reachUntil`. */
export type SessionAhead = CallSession & {
  eventId: string
  title: string
  cancelDeadline: Date
  isCancelled: boolean
  letsSmallerPartiesPass: boolean
  pending: number
  offered: number
  firstOfferEnds: Date | null
  people: number
  reachable: number
}

/** An event that is over and of which nothing is told yet. */
export type Untold = { id: string; title: string; startsAt: Date; endsAt: Date; came: number }

export type OverviewFacts = {
  /** Whether messages go out at all; where none do, that they reach nobody is no news. */
  sendsMessages: boolean
  /** The soonest first. */
  sessions: readonly SessionAhead[]
  /** Registrations of the sessions for which `isSoon`. */
  calls: readonly CallEntry[]
  untold: readonly Untold[]
  eventDrafts: number
  newsDrafts: number
  scheduled: number
  firstScheduledAt: Date | null
}

/** What an officer of no right at all would see. */
export const NO_FACTS: OverviewFacts = {
  sendsMessages: false,
  sessions: [],
  calls: [],
  untold: [],
  eventDrafts: 0,
  newsDrafts: 0,
  scheduled: 0,
  firstScheduledAt: null,
}

export type TaskEvent = { id: string; title: string; startsAt: Date; endsAt: Date }
export type OverviewTask = {
  kind: TaskKind
  event: TaskEvent | null
  count: number
  of: number | null
  at: Date | null
}

/** Of sessions that begin before it is counted whom a message reaches. */
export const reachUntil = (now: Date): Date => new Date(now.getTime() + REACH_AHEAD_MS)

/** Near enough for the calls to be made. */
export const isSoon = ({ startsAt }: Pick<SessionAhead, 'startsAt'>, now: Date): boolean =>
  startsAt.getTime() - now.getTime() <= CALL_AHEAD_MS

type Found = { count: number; of?: number; at?: Date | null }
type EventAhead = {
  first: SessionAhead
  sessions: SessionAhead[]
  reasons: readonly CallReason[]
  sendsMessages: boolean
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

const unlessNone = (count: number, at: Date | null = null): Found | null => (count > 0 ? { count, at } : null)

const toCall = ({ reasons }: EventAhead, ...wanted: CallReason[]) =>
  unlessNone(reasons.filter((reason) => wanted.includes(reason)).length)

const offers = ({ sessions }: EventAhead) => {
  const ends = sessions.flatMap(({ firstOfferEnds }) => firstOfferEnds ?? [])
  const [first = null] = ends.sort((one, other) => one.getTime() - other.getTime())
  return unlessNone(sum(sessions.map(({ offered }) => offered)), first)
}

const beginning = ({ first }: EventAhead, now: Date): Found | null => {
  const isNear = first.startsAt.getTime() - now.getTime() <= BEGINS_WITHIN_MS
  return isNear ? { count: first.seatsTaken - first.heldSeats } : null
}

const lowReach = ({ first, sessions, sendsMessages }: EventAhead, now: Date): Found | null => {
  const counted = sessions.filter(({ startsAt }) => startsAt <= reachUntil(now))
  const people = sum(counted.map((session) => session.people))
  const reachable = sum(counted.map((session) => session.reachable))
  const isLow = people >= REACH_MATTERS_FROM && reachable * 2 < people
  return sendsMessages && isLow && !isSoon(first, now) ? { count: reachable, of: people } : null
}

/** What is looked for in an event ahead, by the kind of task it is. */
const AHEAD: Partial<Record<TaskKind, (event: EventAhead, now: Date) => Found | null>> = {
  cancelCalls: (event) => toCall(event, 'cancelled'),
  seatCalls: (event) => toCall(event, 'seat', 'offer'),
  offers,
  approvals: ({ sessions }) => unlessNone(sum(sessions.map(({ pending }) => pending))),
  calls: (event) => toCall(event, 'unreachable'),
  beginning,
  lowReach,
}

const taskOf = (kind: TaskKind, event: TaskEvent | null, { count, of, at }: Found): OverviewTask => ({
  kind,
  event,
  count,
  of: of ?? null,
  at: at ?? null,
})

/** Of each event its sessions, the soonest first, and why somebody of it is phoned. */
const eventsAhead = ({ sessions, calls, sendsMessages }: OverviewFacts, now: Date): EventAhead[] => {
  const byEvent = new Map<string, SessionAhead[]>()
  for (const session of sessions)
    byEvent.set(session.eventId, [...(byEvent.get(session.eventId) ?? []), session])
  return [...byEvent.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const near = own.filter((session) => isSoon(session, now))
    const ids = near.map(({ id }) => id)
    const entries = calls.filter(({ sessionId }) => ids.includes(sessionId))
    const reasons = [...callReasons(entries, { ...first, sessions: near }, now).values()]
    return [{ first, sessions: own, reasons, sendsMessages }]
  })
}

const tasksAhead = (facts: OverviewFacts, now: Date): OverviewTask[] =>
  eventsAhead(facts, now).flatMap((ahead) => {
    const { eventId: id, title, startsAt, endsAt } = ahead.first
    // Of one that is off there is only to tell who does not know.
    const kinds = ahead.first.isCancelled ? (['cancelCalls'] as const) : TASK_KINDS
    return kinds.flatMap((kind) => {
      const found = AHEAD[kind]?.(ahead, now)
      return found ? [taskOf(kind, { id, title, startsAt, endsAt }, found)] : []
    })
  })

const piles = ({ scheduled, firstScheduledAt, newsDrafts, eventDrafts }: OverviewFacts): OverviewTask[] => {
  const pile = (kind: TaskKind, count: number, at: Date | null = null) => {
    const found = unlessNone(count, at)
    return found ? [taskOf(kind, null, found)] : []
  }
  return [
    ...pile('scheduled', scheduled, firstScheduledAt),
    ...pile('newsDrafts', newsDrafts),
    ...pile('eventDrafts', eventDrafts),
  ]
}

const urgency = ({ kind }: OverviewTask) => TASK_KINDS.indexOf(kind)

/** What needs the officer, by kind the most urgent first, of a kind the soonest first. */
export const overviewTasks = (facts: OverviewFacts, now: Date): OverviewTask[] => {
  const untold = facts.untold.map(({ came, ...event }) => taskOf('recap', event, { count: came }))
  const tasks = [...tasksAhead(facts, now), ...untold, ...piles(facts)]
  return tasks.sort((one, other) => urgency(one) - urgency(other))
}
