import type { EventListItem, Viewer } from '../../../core/contract/event'
import type { EventState } from '../../../core/contract/event-words'
import { formatMoment } from '../../../core/rules/chinese-dates'
import { hasSeatAtOnce } from '../../../core/rules/seats-text'

/**
 * The one button of an event's page. `wait`: it is not known yet what the resident has; `chooseUnit`: first they
 * say where they live; `none`: there is none, and why.
 */
export type MainAction =
  | { kind: 'signUp' | 'joinWaitlist' | 'none'; label: string }
  | { kind: 'registration'; label: string; registrationId: string }
  | { kind: 'chooseUnit' | 'wait' }

export type ActionFacts = {
  event: Pick<EventListItem, 'opensAt' | 'sessions' | 'hasWaitlist'>
  state: EventState
  /** undefined: nobody is signed in, or the server did not answer. */
  viewer: Viewer | undefined
  isViewerPending: boolean
  /** False while `viewer` is what was so before the state turned. */
  isViewerFresh: boolean
  /** Whether the resident has said where they live. */
  hasUnit: boolean
}

const publicAction = ({ event, state }: ActionFacts, now: Date): MainAction => {
  switch (state) {
    case 'upcoming':
      return { kind: 'none', label: `${formatMoment(event.opensAt, now)} 开始报名` }
    case 'open':
      return !event.hasWaitlist || event.sessions.some(hasSeatAtOnce)
        ? { kind: 'signUp', label: '我要报名' }
        : { kind: 'joinWaitlist', label: '排队候补' }
    case 'full':
      return event.hasWaitlist
        ? { kind: 'joinWaitlist', label: '排队候补' }
        : { kind: 'none', label: '名额已满' }
    case 'closed':
      return { kind: 'none', label: '报名已截止' }
    case 'cancelled':
      return { kind: 'none', label: '活动已取消' }
    case 'past':
      return { kind: 'none', label: '活动已结束' }
  }
}

export const mainAction = (facts: ActionFacts, now: Date): MainAction => {
  const { viewer, isViewerPending, isViewerFresh } = facts
  if (viewer?.registration)
    return { kind: 'registration', label: '查看我的报名', registrationId: viewer.registration.id }
  const action = publicAction(facts, now)
  if (action.kind === 'none') return action
  if (isViewerPending) return { kind: 'wait' }
  // The window is open, there is room, and the server still says no: only the range of those admitted is left.
  if (viewer && isViewerFresh && viewer.can.length === 0) {
    return facts.hasUnit ? { kind: 'none', label: '不在参加范围内' } : { kind: 'chooseUnit' }
  }
  return action
}
