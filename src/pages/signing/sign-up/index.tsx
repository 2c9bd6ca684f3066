import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { AsyncView } from '@/components/async-view'
import { EmptyState } from '@/components/empty-state'
import { PageShell } from '@/components/page-shell'
import { ArticleSkeleton } from '@/components/skeleton'
import { eventTimeText } from '@/features/events/event-time-text'
import { isWhole, useEvent } from '@/features/events/use-event'
import { useEventClock } from '@/features/events/use-event-clock'
import { useViewer } from '@/features/events/use-viewer'
import { SignUpForm } from '@/features/registrations/sign-up-form'
import { goBack, replacePage, routes } from '@/lib/routes'
import { EVENT_STATE_NAMES } from '../../../../core/contract/event-words'
import './index.scss'

export default function SignUp() {
  const { id = '' } = useRouter().params
  const event = useEvent(id)
  const { now, state } = useEventClock(event.data)
  const viewer = useViewer(id, state)
  const isReady = state !== undefined && !viewer.isLoading

  return (
    <PageShell>
      <AsyncView query={event} loading={<ArticleSkeleton />}>
        {(known) =>
          isReady && isWhole(known) ? (
            <>
              <View className="sign-up__event">
                <Text className="sign-up__title">{known.title}</Text>
                <Text className="sign-up__time">{eventTimeText(known.sessions, now)}</Text>
              </View>
              {['closed', 'cancelled', 'past'].includes(state) ? (
                <EmptyState
                  icon="calendar"
                  text={`这个活动${EVENT_STATE_NAMES[state]}，不能再报名了。`}
                  action={{ label: '返回', onTap: goBack }}
                />
              ) : (
                <SignUpForm
                  event={known}
                  registration={viewer.data?.registration}
                  now={now}
                  onSignedUp={(registration) => replacePage(routes.registration(registration.id))}
                />
              )}
            </>
          ) : (
            <ArticleSkeleton />
          )
        }
      </AsyncView>
    </PageShell>
  )
}
