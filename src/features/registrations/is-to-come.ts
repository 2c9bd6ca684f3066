import type { MyRegistration } from '../../../core/contract/registration'
import { ACTIVE_STATES } from '../../../core/rules/registration'

/** Whether there is still something to come of it. */
export const isToCome = ({ state, event }: MyRegistration, now: Date) =>
  !event.isCancelled &&
  (ACTIVE_STATES as readonly string[]).includes(state) &&
  Date.parse(event.endsAt) > now.getTime()
