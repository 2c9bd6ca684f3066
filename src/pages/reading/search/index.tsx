import { useState } from 'react'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { AsyncView } from '@/components/async-view'
import { EmptyState } from '@/components/empty-state'
import { ListFooter } from '@/components/list-footer'
import { PageShell } from '@/components/page-shell'
import { SearchBar } from '@/components/search-bar'
import { ListSkeleton } from '@/components/skeleton'
import { rememberSearch } from '@/features/news/recent-searches'
import { SearchHistory } from '@/features/news/search-history'
import { SearchResults } from '@/features/news/search-results'
import { useNewsSearch } from '@/features/news/use-news-list'
import { isEmptyList } from '@/lib/use-endless-list'
import './index.scss'

export default function Search() {
  const [query, setQuery] = useState('')
  const results = useNewsSearch(query)
  useReachBottom(results.loadMore)
  const search = (words: string) => {
    rememberSearch(words)
    setQuery(words)
  }

  return (
    <PageShell>
      <View className="search__head">
        {/* A new field for words chosen from the history; typing keeps its own. */}
        <SearchBar key={query} initial={query} hint="搜索资讯" onSearch={search} />
      </View>
      {query === '' ? (
        <SearchHistory onChoose={search} />
      ) : (
        <AsyncView
          query={results}
          loading={<ListSkeleton />}
          isEmpty={isEmptyList}
          empty={<EmptyState icon="search" text={`没有找到“${query}”，换个说法或少几个字试试。`} />}
        >
          {(pages) => (
            <>
              <SearchResults key={query} pages={pages} query={query} />
              <ListFooter hasMore={results.hasMore} error={results.moreError} onMore={results.retryMore} />
            </>
          )}
        </AsyncView>
      )}
    </PageShell>
  )
}
