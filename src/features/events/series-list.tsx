import { Text, View } from '@tarojs/components'
import { openPage, routes } from '@/lib/routes'
import type { EventListItem } from '../../../core/contract/event'
import { stateAt } from '../../../core/rules/event-times'
import { EventStateTag } from './event-state-tag'
import { eventStartText } from './event-time-text'
import { useSeries } from './use-series'
import './series-list.scss'

function SeriesRow({ event, now }: { event: EventListItem; now: Date }) {
  return (
    <View
      className="series-list__row"
      hoverClass="series-list__row--pressed"
      role="link"
      onClick={() => openPage(routes.event(event.id))}
    >
      <View className="series-list__words">
        <Text>{eventStartText(event.sessions, now)}</Text>
        <Text className="series-list__title">{event.title}</Text>
      </View>
      <EventStateTag state={stateAt(event, now)} />
    </View>
  )
}

type SeriesListProps = { seriesId: string | null; eventId: string; now: Date }

/** The other times of what takes place again and again. */
export function SeriesList({ seriesId, eventId, now }: SeriesListProps) {
  const { data: others = [] } = useSeries(seriesId, eventId)
  if (others.length === 0) return null
  return (
    <View className="series-list">
      <Text className="series-list__head" role="heading">
        这个系列的其他活动
      </Text>
      {others.map((event) => (
        <SeriesRow key={event.id} event={event} now={now} />
      ))}
    </View>
  )
}
