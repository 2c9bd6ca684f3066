import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { AsyncView } from '@/components/async-view'
import { FormPage } from '@/components/form-page'
import { SignInInvitation } from '@/components/sign-in-invitation'
import { ArticleSkeleton } from '@/components/skeleton'
import { useEvent } from '@/features/events/use-event'
import { useEventClock } from '@/features/events/use-event-clock'
import { useViewer } from '@/features/events/use-viewer'
import { CheckIn } from '@/features/registrations/check-in'
import { posterOfPage } from '@/lib/routes'
import { useSession } from '@/lib/session-store'

/** Where the poster at the venue leads. */
export default function CheckInPage() {
  const { eventId, code } = posterOfPage(useRouter().params)
  const session = useSession()
  const event = useEvent(eventId)
  const { state } = useEventClock(event.data)
  const viewer = useViewer(eventId, state)
  return (
    <FormPage>
      <AsyncView query={event} loading={<ArticleSkeleton />}>
        {({ title, unit }) => (
          <>
            <View className="form-page__group">
              <Text className="form-page__title" role="heading">
                {title}
              </Text>
              <Text className="form-page__note">{unit.name}</Text>
            </View>
            {session === null && <SignInInvitation text="登录后就能签到。" />}
            {session && viewer.isLoading && <ArticleSkeleton />}
            {session && !viewer.isLoading && (
              <CheckIn eventId={eventId} code={code} registration={viewer.data?.registration} />
            )}
          </>
        )}
      </AsyncView>
    </FormPage>
  )
}
