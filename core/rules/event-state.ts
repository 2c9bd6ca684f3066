import type { EventState } from '../contract/event-words'

/** As much of an event as its state depends on; `endsAt` is the end of its last session. */
export type EventTimes = {
  opensAt: Date
  closesAt: Date
  endsAt: Date
  cancelledAt: Date | null
  sessions: { capacity: number; seatsTaken: number }[]
}

/** `full` while the window is open and no session has a seat left, whether or not there is a waitlist. */
export const eventState = (event: EventTimes, now: Date): EventState => {
  if (event.cancelledAt) return 'cancelled'
  if (now >= event.endsAt) return 'past'
  if (now < event.opensAt) return 'upcoming'
  if (now >= event.closesAt) return 'closed'
  return event.sessions.some((session) => session.seatsTaken < session.capacity) ? 'open' : 'full'
}
