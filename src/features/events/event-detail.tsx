import { Text, View } from '@tarojs/components'
import { ArticleBody } from '@/components/article-body/article-body'
import { FactRow } from '@/components/fact-row'
import { Picture } from '@/components/picture'
import { Skeleton } from '@/components/skeleton'
import { UpdateBoundary } from '@/components/update-boundary'
import { openPage, routes } from '@/lib/routes'
import type { EventState } from '../../../core/contract/event-words'
import { eventSeatsText } from '../../../core/rules/seats-text'
import { EventFacts } from './event-facts'
import { EventStateTag } from './event-state-tag'
import { SeriesList } from './series-list'
import { SessionList } from './session-list'
import type { ReadableEvent } from './use-event'
import './event-detail.scss'

type EventDetailProps = { event: ReadableEvent; state: EventState; now: Date; phone: string | null }

/** All there is to know of an event; the body once it is there. What moves as seats go is kept apart from it. */
export function EventDetail({ event, state, now, phone }: EventDetailProps) {
  const { cover, body, recap } = event
  const isCoverInBody = body?.content.some(
    (block) => block.type === 'image' && block.attrs.src === cover?.src,
  )
  return (
    <View className="event-detail">
      {cover && !isCoverInBody && <Picture picture={cover} shownWidth={343} />}
      <Text className="event-detail__title" role="heading" userSelect>
        {event.title}
      </Text>
      <UpdateBoundary>
        <View className="event-detail__moving">
          <View className="event-detail__standing" role="status">
            <EventStateTag state={state} />
            <Text>{eventSeatsText(event, state, now)}</Text>
          </View>
          <EventFacts event={event} state={state} now={now} phone={phone} />
          {event.sessions.length > 1 && (
            <SessionList event={event} isOpen={state === 'open' || state === 'full'} now={now} />
          )}
        </View>
      </UpdateBoundary>
      {recap && (
        <FactRow
          icon="file"
          text={recap.title}
          note="活动回顾"
          action={{ label: '去看看', onTap: () => openPage(routes.article(recap.id)) }}
        />
      )}
      {body ? <ArticleBody body={body} /> : <BodySkeleton />}
      <SeriesList seriesId={event.seriesId ?? null} eventId={event.id} now={now} />
    </View>
  )
}

function BodySkeleton() {
  return (
    <View className="event-detail__moving" role="status" aria-label="正在加载">
      {['100%', '94%', '100%', '60%'].map((width, line) => (
        <Skeleton key={line} width={width} />
      ))}
    </View>
  )
}

/** In the shape of the above. */
export function EventSkeleton() {
  return (
    <View className="event-detail" role="status" aria-label="正在加载">
      <Skeleton height="200px" />
      <Skeleton width="80%" height="1.6em" />
      <Skeleton width="50%" />
      <Skeleton height="210px" />
      <Skeleton />
      <Skeleton width="60%" />
    </View>
  )
}
