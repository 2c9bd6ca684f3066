import { useNow } from '@/lib/use-now'
import { stateAt } from '../../../core/rules/event-times'
import type { ReadableEvent } from './use-event'

/** The time and the event's state by it; both turn as its window opens and closes and its sessions end. */
export const useEventClock = (event: ReadableEvent | undefined) => {
  const now = useNow(
    event ? [event.opensAt, event.closesAt, ...event.sessions.map((session) => session.endsAt)] : [],
  )
  return { now, state: event && stateAt(event, now) }
}
