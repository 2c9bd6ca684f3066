import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import type { PageOf } from '../../core/contract/common'
import type { ApiRequest } from './api-client'

/** Two screens of rows: small enough to come fast, and five pages stay well below WeChat's 1000 nodes. */
export const PAGE_SIZE = 15

type FetchPage<T> = (
  page: { cursor?: string; limit: number },
  signal: ApiRequest['signal'],
) => Promise<PageOf<T>>

/** A list that goes on when its end is reached. `queryKey` must name all that `fetchPage` depends on. */
export const useEndlessList = <T>(
  queryKey: readonly unknown[],
  fetchPage: FetchPage<T>,
  isEnabled = true,
) => {
  const client = useQueryClient()
  const query = useInfiniteQuery<
    PageOf<T>,
    Error,
    InfiniteData<PageOf<T>>,
    readonly unknown[],
    { cursor?: string }
  >({
    queryKey,
    queryFn: ({ pageParam, signal }) => fetchPage({ ...pageParam, limit: PAGE_SIZE }, signal),
    initialPageParam: {},
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : { cursor: nextCursor }),
    enabled: isEnabled,
  })

  const loadMore = () => {
    if (query.hasNextPage && !query.isFetching) void query.fetchNextPage()
  }

  /** From the top: asking again for every page read so far would be wasted. */
  const refresh = () => {
    client.setQueryData<InfiniteData<PageOf<T>>>(
      queryKey,
      (old) => old && { pages: old.pages.slice(0, 1), pageParams: old.pageParams.slice(0, 1) },
    )
    return query.refetch()
  }

  return {
    data: query.data?.pages,
    error: query.error,
    refetch: query.refetch,
    refresh,
    loadMore,
    hasMore: query.hasNextPage,
    moreError: query.isFetchNextPageError ? query.error : null,
    retryMore: () => void query.fetchNextPage(),
  }
}

export const isEmptyList = (pages: readonly PageOf<unknown>[]) =>
  pages.every(({ items }) => items.length === 0)
