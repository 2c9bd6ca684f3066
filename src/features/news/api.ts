import type { NewsItem, NewsPage, NewsQuery } from '../../../core/contract/news'
import { type ApiRequest, callApi } from '@/lib/api-client'

export const fetchNewsPage = (query: NewsQuery, signal?: ApiRequest['signal']) =>
  callApi<NewsPage>('/news', { query, signal })

export const fetchNewsItem = (id: string, signal?: ApiRequest['signal']) =>
  callApi<NewsItem>(`/news/${id}`, { signal })
