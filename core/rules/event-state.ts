import type { EventState } from '../contract/event-words'

/** As much of an event as its state depends on; `endsAt` is the end of its last session. */
export type EventTimes = {
  opensAt: Date
  closesAt: Date
  endsAt: Date
  cancelledAt: Date | null
  sessions: { endsAt: Date; capacity: number; seatsTaken: number }[]
}

/** `full` while the window is open and no session still to end has a seat left, whether or not there is a waitlist. */
export const eventState = (event: EventTimes, now: Date): EventState => {
  if (event.cancelledAt) return 'cancelled'
  if (now >= event.endsAt) return 'past'
  if (now < event.opensAt) return 'upcoming'
  if (now >= event.closesAt) return 'closed'
  const hasSeat = event.sessions.some(
    ({ endsAt, capacity, seatsTaken }) => now < endsAt && seatsTaken < capacity,
  )
  return hasSeat ? 'open' : 'full'
}
