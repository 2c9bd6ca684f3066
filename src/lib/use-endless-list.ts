import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import type { PageOf } from '../../core/contract/common'
import type { ApiRequest } from './api-client'
import { PAGE_SIZE } from './page-size'
import { useKeptCopy } from './use-kept-copy'

const firstPage = <T>(pages: T[]) => pages.slice(0, 1)

type FetchPage<T> = (
  page: { cursor?: string; limit: number },
  signal: ApiRequest['signal'],
) => Promise<PageOf<T>>

type ListOptions = { isEnabled?: boolean; isKept?: boolean; isOwn?: boolean }

/**
 * A list that goes on when its end is reached. `queryKey` must name all that `fetchPage` depends on. `isKept`: its
 * first page can be read without a network. `isOwn`: it is the resident's, and `queryKey` names whose.
 */
export const useEndlessList = <T>(
  queryKey: readonly unknown[],
  fetchPage: FetchPage<T>,
  { isEnabled = true, isKept = false, isOwn = false }: ListOptions = {},
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

  const pages = query.data?.pages
  const { data, keptAt } = useKeptCopy(
    queryKey,
    { data: pages, error: query.error },
    isKept ? firstPage : null,
    { isOwn },
  )

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
    data,
    keptAt,
    error: query.error,
    refetch: query.refetch,
    refresh,
    loadMore,
    hasMore: query.hasNextPage,
    moreError: query.isFetchNextPageError ? query.error : null,
    retryMore: () => void query.fetchNextPage(),
  }
}

export type EndlessList<T> = ReturnType<typeof useEndlessList<T>>

export const isEmptyList = (pages: readonly PageOf<unknown>[]) =>
  pages.every(({ items }) => items.length === 0)
