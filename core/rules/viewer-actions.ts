import type { ViewerAction } from '../contract/event'
import type { RegistrationState } from '../contract/event-words'
import { decideCancel } from './cancel'
import { eventState, type EventTimes } from './event-state'

export type ViewerFacts = {
  event: EventTimes & { hasWaitlist: boolean; cancelDeadline: Date; isAdmitted: boolean }
  /** The viewer's registration, if they take part or wait. */
  registrationState: RegistrationState | null
}

/** What the viewer's buttons offer. The server decides again when one is pressed. */
export const viewerActions = ({ event, registrationState }: ViewerFacts, now: Date): ViewerAction[] => {
  const state = eventState(event, now)
  if (registrationState) {
    const facts = {
      state: registrationState,
      cancelDeadline: event.cancelDeadline,
      isEventCancelled: event.cancelledAt !== null,
    }
    return state !== 'past' && decideCancel(facts, now).ok ? ['cancel'] : []
  }
  if (!event.isAdmitted) return []
  if (state === 'open') return ['signUp']
  return state === 'full' && event.hasWaitlist ? ['joinWaitlist'] : []
}
