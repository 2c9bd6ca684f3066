import { useEndlessList } from '@/lib/use-endless-list'
import type { NewsListItem, NewsQuery } from '../../../core/contract/news'
import { fetchNewsPage } from './api'

export type NewsFilter = Pick<NewsQuery, 'unit' | 'units' | 'category'>

export const useNewsList = (filter: NewsFilter, isEnabled = true) =>
  useEndlessList<NewsListItem>(
    ['news', filter],
    (page, signal) => fetchNewsPage({ ...filter, ...page }, signal),
    { isEnabled, isKept: true },
  )

/** Nothing is asked for until there is something to search for. */
export const useNewsSearch = (words: string) =>
  useEndlessList<NewsListItem>(
    ['news-search', words],
    (page, signal) => fetchNewsPage({ q: words, ...page }, signal),
    { isEnabled: words !== '' },
  )
