import { memo } from 'react'
import { View } from '@tarojs/components'
import { UpdateBoundary } from '@/components/update-boundary'
import type { NewsListItem, NewsPage } from '../../../core/contract/news'
import { NewsCard } from './news-card'

const Section = memo(function Section({ items }: { items: readonly NewsListItem[] }) {
  return (
    <UpdateBoundary>
      <View>
        {items.map((item) => (
          <NewsCard key={item.id} item={item} />
        ))}
      </View>
    </UpdateBoundary>
  )
})

/** The pages read so far. They have a parent of their own, so that the next one is appended and nothing else moves. */
export function NewsPages({ pages }: { pages: readonly NewsPage[] }) {
  return (
    <View>
      {pages.map(({ items }, index) => (
        <Section key={index} items={items} />
      ))}
    </View>
  )
}
