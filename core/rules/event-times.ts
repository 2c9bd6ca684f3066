import type { EventListItem } from '../contract/event'
import type { EventState } from '../contract/event-words'
import { eventState, type EventTimes } from './event-state'

/** An event as replies carry it, as far as its state depends on it. */
export type PublishedEvent = Pick<EventListItem, 'state' | 'opensAt' | 'closesAt' | 'sessions'>

/** The times of a reply as the rules take them. When it was cancelled no reply says; that it was is enough. */
export const eventTimes = ({ state, opensAt, closesAt, sessions }: PublishedEvent): EventTimes => ({
  opensAt: new Date(opensAt),
  closesAt: new Date(closesAt),
  endsAt: new Date(Math.max(...sessions.map((session) => Date.parse(session.endsAt)))),
  cancelledAt: state === 'cancelled' ? new Date(0) : null,
  sessions: sessions.map((session) => ({ ...session, endsAt: new Date(session.endsAt) })),
})

/** The state by the clock, so that a page left open turns by itself. */
export const stateAt = (event: PublishedEvent, now: Date): EventState => eventState(eventTimes(event), now)
