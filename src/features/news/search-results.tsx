import { Text, View } from '@tarojs/components'
import { UpdateBoundary } from '@/components/update-boundary'
import { openPage, routes } from '@/lib/routes'
import type { NewsListItem, NewsPage } from '../../../core/contract/news'
import { formatPublished } from '../../../core/rules/chinese-dates'
import { markMatches } from '../../../core/rules/search-text'
import './search-results.scss'

function MarkedText({ text, query, className }: { text: string; query: string; className: string }) {
  return (
    <Text className={className}>
      {markMatches(text, query).map((segment, index) =>
        segment.isMatch ? (
          <Text key={index} className="search-results__match">
            {segment.text}
          </Text>
        ) : (
          segment.text
        ),
      )}
    </Text>
  )
}

function SearchResult({ item, query }: { item: NewsListItem; query: string }) {
  return (
    <View
      className="search-results__item"
      hoverClass="search-results__item--pressed"
      role="link"
      onClick={() => openPage(routes.article(item.id))}
    >
      <MarkedText text={item.title} query={query} className="search-results__title" />
      <MarkedText text={item.excerpt || item.summary} query={query} className="search-results__excerpt" />
      <Text className="search-results__meta">
        {`${item.unit.name} · ${formatPublished(item.publishedAt, new Date())}`}
      </Text>
    </View>
  )
}

/** Articles with the words searched for marked where they stand. */
export function SearchResults({ pages, query }: { pages: readonly NewsPage[]; query: string }) {
  return (
    <View>
      {pages.map(({ items }, index) => (
        <UpdateBoundary key={index}>
          <View>
            {items.map((item) => (
              <SearchResult key={item.id} item={item} query={query} />
            ))}
          </View>
        </UpdateBoundary>
      ))}
    </View>
  )
}
