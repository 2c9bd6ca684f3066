import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { requireSession } from '@/lib/require-session'
import { openPage, routes } from '@/lib/routes'
import { useSession } from '@/lib/session-store'
import type { EventState } from '../../../core/contract/event-words'
import { mainAction, type MainAction } from './main-action'
import type { ReadableEvent } from './use-event'
import { useViewer } from './use-viewer'
import './event-action-bar.scss'

type EventActionBarProps = {
  event: ReadableEvent
  state: EventState
  now: Date
  /** Where residents say where they live. */
  unitChoice: ReactNode
}

const signUp = async (eventId: string) => {
  if (await requireSession()) openPage(routes.signUp(eventId))
}

type ActionButtonProps = { eventId: string; action: MainAction; unitChoice: ReactNode }

function ActionButton({ eventId, action, unitChoice }: ActionButtonProps) {
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
    case 'chooseUnit':
      return (
        <View className="event-action-bar__unit">
          <Text className="event-action-bar__why">这个活动有参加范围，请先选好您的居民区。</Text>
          {unitChoice}
        </View>
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
export function EventActionBar({ event, state, now, unitChoice }: EventActionBarProps) {
  const viewer = useViewer(event.id, state)
  const hasUnit = useSession()?.resident.unit != null
  const action = mainAction(
    {
      event,
      state,
      viewer: viewer.data,
      isViewerPending: viewer.isLoading,
      isViewerFresh: !viewer.isPlaceholderData,
      hasUnit,
    },
    now,
  )
  return (
    <BottomBar>
      <ActionButton eventId={event.id} action={action} unitChoice={unitChoice} />
    </BottomBar>
  )
}
