import { memo } from 'react'
import { View } from '@tarojs/components'
import { UpdateBoundary } from '@/components/update-boundary'
import type { EventListItem, EventPage } from '../../../core/contract/event'
import { EventCard } from './event-card'

const Section = memo(function Section({ items }: { items: readonly EventListItem[] }) {
  return (
    <UpdateBoundary>
      <View>
        {items.map((event) => (
          <EventCard key={event.id} event={event} />
        ))}
      </View>
    </UpdateBoundary>
  )
})

/** The pages read so far; the next one is appended and nothing else moves. */
export function EventPages({ pages }: { pages: readonly EventPage[] }) {
  return (
    <View>
      {pages.map(({ items }, index) => (
        <Section key={index} items={items} />
      ))}
    </View>
  )
}
