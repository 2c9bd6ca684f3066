import { useInfiniteQuery } from '@tanstack/react-query'
import { Problem } from '../../../components/problem'
import { listNews, newsKeys } from '../api'
import { NewsFilters } from './news-filters'
import { useNewsQuery } from './news-query'
import { NewsTable } from './news-table'
import { StateTabs } from './state-tabs'

/** All articles of the officer's units, those changed last first. */
export const NewsList = () => {
  const { query, change } = useNewsQuery()
  const list = useInfiniteQuery({
    queryKey: newsKeys.list(query),
    queryFn: ({ pageParam, signal }) =>
      listNews({ ...query, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
  })
  const { state, ...filter } = query
  const pages = list.data?.pages ?? []
  return (
    <>
      <StateTabs state={state} counts={pages[0]?.counts} onChange={(next) => change({ state: next })} />
      <NewsFilters query={query} onChange={change} />
      {list.isError ? (
        <Problem error={list.error} onRetry={list.refetch} />
      ) : (
        <NewsTable
          items={pages.flatMap(({ items }) => items)}
          isLoading={list.isPending}
          isFiltered={Object.keys(filter).length > 0 || state !== undefined}
          hasMore={list.hasNextPage}
          isLoadingMore={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      )}
    </>
  )
}
