import { Text, View } from '@tarojs/components'
import { TextRow } from '@/components/text-row'
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
    <TextRow
      meta={`${item.unit.name} · ${formatPublished(item.publishedAt, new Date())}`}
      onTap={() => openPage(routes.article(item.id))}
    >
      <MarkedText text={item.title} query={query} className="text-row__title" />
      <MarkedText text={item.excerpt || item.summary} query={query} className="search-results__excerpt" />
    </TextRow>
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
