import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { AsyncView } from '@/components/async-view'
import { PageShell } from '@/components/page-shell'
import { EventActionBar } from '@/features/events/event-action-bar'
import { EventDetail, EventSkeleton } from '@/features/events/event-detail'
import { useEvent } from '@/features/events/use-event'
import { useEventClock } from '@/features/events/use-event-clock'
import { MyUnit } from '@/features/me/my-unit'
import { BookmarkButton, LikeButton } from '@/features/reactions/reaction-buttons'
import { useUnitPhone } from '@/features/units/use-unit-phone'
import { mediaUrl } from '@/lib/media-url'
import { routes } from '@/lib/routes'
import { useSession } from '@/lib/session-store'
import './index.scss'

export default function EventPage() {
  const { id = '' } = useRouter().params
  const event = useEvent(id)
  const resident = useSession()?.resident
  const { now, state } = useEventClock(event.data)
  const phone = useUnitPhone(event.data?.unit.id)
  const title = event.data?.title ?? '睦邻'
  const cover = event.data?.cover
  const imageUrl = cover ? mediaUrl(cover.src, 250) : undefined
  useShareAppMessage(() => ({ title, path: routes.event(id), imageUrl }))
  useShareTimeline(() => ({ title, query: `id=${id}`, imageUrl }))

  return (
    <PageShell>
      <AsyncView query={event} loading={<EventSkeleton />}>
        {(known) =>
          state && (
            <>
              <EventDetail event={known} state={state} now={now} phone={phone} />
              <View className="event__reactions">
                <LikeButton target="event" id={id} count={known.likeCount} />
                <BookmarkButton target="event" id={id} count={known.bookmarkCount} />
              </View>
              <EventActionBar
                event={known}
                state={state}
                now={now}
                unitChoice={resident && <MyUnit resident={resident} />}
              />
            </>
          )
        }
      </AsyncView>
    </PageShell>
  )
}
