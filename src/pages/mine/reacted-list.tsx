import type { ComponentType } from 'react'
import { View } from '@tarojs/components'
import { RowWithAction } from '@/components/row-with-action'
import { EventCard } from '@/features/events/event-card'
import { NewsCard } from '@/features/news/news-card'
import type { EventListItem } from '../../../core/contract/event'
import type { NewsListItem } from '../../../core/contract/news'
import type { ReactionTarget } from '../../../core/contract/reaction'

export const KINDS = [
  { value: 'news', name: '资讯' },
  { value: 'event', name: '活动' },
] as const

type Reacted = { target: 'news'; news: NewsListItem } | { target: 'event'; event: EventListItem }
type Button = ComponentType<{ target: ReactionTarget; id: string; count: number }>

type ReactedListProps = {
  items: readonly Reacted[]
  /** Takes it back, or gives it again, without opening it. */
  Button: Button
  countOf: (item: NewsListItem | EventListItem) => number
}

/** News and events that the resident liked or bookmarked. */
export function ReactedList({ items, Button, countOf }: ReactedListProps) {
  return (
    <View>
      {items.map((reacted) => {
        const item = reacted.target === 'news' ? reacted.news : reacted.event
        return (
          <RowWithAction
            key={item.id}
            action={<Button target={reacted.target} id={item.id} count={countOf(item)} />}
          >
            {reacted.target === 'news' ? (
              <NewsCard item={reacted.news} />
            ) : (
              <EventCard event={reacted.event} />
            )}
          </RowWithAction>
        )
      })}
    </View>
  )
}
