import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { requireSession } from '@/lib/require-session'
import { openPage, routes } from '@/lib/routes'
import type { EventState } from '../../../core/contract/event-words'
import { mainAction, type MainAction } from './main-action'
import type { ReadableEvent } from './use-event'
import { useViewer } from './use-viewer'

type EventActionBarProps = { event: ReadableEvent; state: EventState; now: Date }

const signUp = async (eventId: string) => {
  if (await requireSession()) openPage(routes.signUp(eventId))
}

function ActionButton({ eventId, action }: { eventId: string; action: MainAction }) {
  switch (action.kind) {
    case 'wait':
      return <Button isWide isBusy />
    case 'none':
      return (
        <Button isWide disabled>
          {action.label}
        </Button>
      )
    case 'registration':
      return (
        <Button isWide onClick={() => openPage(routes.registration(action.registrationId))}>
          {action.label}
        </Button>
      )
    case 'signUp':
    case 'joinWaitlist':
      return (
        <Button isWide onClick={() => void signUp(eventId)}>
          {action.label}
        </Button>
      )
  }
}

/** The one thing to do next with an event. */
export function EventActionBar({ event, state, now }: EventActionBarProps) {
  const viewer = useViewer(event.id, state)
  const action = mainAction(
    {
      event,
      state,
      viewer: viewer.data,
      isViewerPending: viewer.isLoading,
      isViewerFresh: !viewer.isPlaceholderData,
    },
    now,
  )
  return (
    <BottomBar>
      <ActionButton eventId={event.id} action={action} />
    </BottomBar>
  )
}
