import type { EventListItem, Viewer } from '../../../core/contract/event'
import type { Admission, EventState } from '../../../core/contract/event-words'
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
  event: Pick<EventListItem, 'opensAt' | 'sessions' | 'hasWaitlist' | 'admission' | 'takesRegistrations'>
  state: EventState
  /** undefined: nobody is signed in, or the server did not answer. */
  viewer: Viewer | undefined
  isViewerPending: boolean
  /** False while `viewer` is what was so before the state turned. */
  isViewerFresh: boolean
  /** Whether the resident has said where they live. */
  hasUnit: boolean
}

const SIGN_UP_LABELS: Record<Admission, string> = {
  'first-come': '我要报名',
  approval: '提交报名',
  draw: '参加摇号',
}

const publicAction = ({ event, state }: ActionFacts, now: Date): MainAction => {
  const signUp: MainAction = { kind: 'signUp', label: SIGN_UP_LABELS[event.admission] }
  const isOver = state === 'cancelled' || state === 'past'
  if (!event.takesRegistrations && !isOver) return { kind: 'none', label: '不用报名，直接参加' }
  switch (state) {
    case 'upcoming':
      return { kind: 'none', label: `${formatMoment(event.opensAt, now)} 开始报名` }
    case 'open':
      return event.admission !== 'first-come' || !event.hasWaitlist || event.sessions.some(hasSeatAtOnce)
        ? signUp
        : { kind: 'joinWaitlist', label: '排队候补' }
    case 'full':
      if (event.admission === 'draw') return signUp
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
  // The window is open and the server still says no: the waitlist is full, or they are not among those admitted.
  if (viewer && isViewerFresh && viewer.can.length === 0) {
    if (facts.hasUnit && facts.state === 'full') return { kind: 'none', label: '名额已满' }
    return facts.hasUnit ? { kind: 'none', label: '不在参加范围内' } : { kind: 'chooseUnit' }
  }
  return action
}
