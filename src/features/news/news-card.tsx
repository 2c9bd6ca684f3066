import { Text, View } from '@tarojs/components'
import { Thumbnail } from '@/components/picture'
import { Tag } from '@/components/tag'
import { openPage, routes } from '@/lib/routes'
import type { NewsListItem } from '../../../core/contract/news'
import { NEWS_CATEGORY_NAMES } from '../../../core/contract/news-words'
import { formatPublished } from '../../../core/rules/chinese-dates'
import './news-card.scss'

/** Seven nodes, one more where pinned: a list of five pages must stay light. */
export function NewsCard({ item }: { item: NewsListItem }) {
  // No dot in between: where the line breaks, it would hang at the end.
  const meta = `${item.unit.name}\u3000${formatPublished(item.publishedAt, new Date())}`
  return (
    <View
      className="news-card"
      hoverClass="news-card--pressed"
      role="link"
      onClick={() => openPage(routes.article(item.id))}
    >
      <View className="news-card__text">
        <Text className="news-card__title">{item.title}</Text>
        <View className="news-card__foot">
          {item.isPinned && <Tag text="置顶" tone="warm" />}
          <Tag text={NEWS_CATEGORY_NAMES[item.category]} />
          <Text className="news-card__meta">{meta}</Text>
        </View>
      </View>
      {item.cover && <Thumbnail picture={item.cover} shownWidth={112} className="news-card__cover" />}
    </View>
  )
}
