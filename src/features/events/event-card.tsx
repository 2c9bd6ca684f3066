import { Text, View } from '@tarojs/components'
import { Thumbnail } from '@/components/picture'
import { openPage, routes } from '@/lib/routes'
import type { EventListItem } from '../../../core/contract/event'
import { eventSeatsText } from '../../../core/rules/seats-text'
import { EventStateTag } from './event-state-tag'
import { eventStartText } from './event-time-text'
import './event-card.scss'

export function EventCard({ event }: { event: EventListItem }) {
  const now = new Date()
  const { state, cover, venue } = event
  return (
    <View
      className={`event-card ${state === 'past' ? 'event-card--past' : ''}`}
      hoverClass="event-card--pressed"
      role="link"
      onClick={() => openPage(routes.event(event.id))}
    >
      <View className="event-card__text">
        <Text className="event-card__title">{event.title}</Text>
        <Text className="event-card__fact">{eventStartText(event.sessions, now)}</Text>
        {venue && <Text className="event-card__fact event-card__fact--soft">{venue.name}</Text>}
        <View className="event-card__foot">
          <EventStateTag state={state} />
          <Text className="event-card__seats">{eventSeatsText(event, state, now)}</Text>
        </View>
      </View>
      {cover && <Thumbnail picture={cover} shownWidth={112} className="event-card__cover" />}
    </View>
  )
}
