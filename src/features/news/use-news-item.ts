import { type InfiniteData, useQuery, useQueryClient } from '@tanstack/react-query'
import type { NewsItem, NewsListItem, NewsPage } from '../../../core/contract/news'
import { asItIs, useKeptCopy } from '@/lib/use-kept-copy'
import { fetchNewsItem } from './api'

/** An article, or what a list already told of it while the body is on its way. */
export type ReadableNews = NewsListItem & Partial<Omit<NewsItem, keyof NewsListItem>>

export const isWhole = (item: ReadableNews): item is NewsItem => item.body !== undefined

export const useNewsItem = (id: string, isWanted = true) => {
  const client = useQueryClient()
  const fromLists = () =>
    client
      .getQueriesData<InfiniteData<NewsPage>>({ queryKey: ['news'] })
      .flatMap(([, list]) => list?.pages ?? [])
      .flatMap((page) => page.items)
      .find((item) => item.id === id)

  const query = useQuery<ReadableNews>({
    queryKey: ['news-item', id],
    queryFn: ({ signal }) => fetchNewsItem(id, signal),
    placeholderData: fromLists,
    enabled: isWanted,
  })
  // Opened again without a network, an article that was read once is there.
  return { ...query, ...useKeptCopy(['news-item', id], query, isWanted ? asItIs : null) }
}
