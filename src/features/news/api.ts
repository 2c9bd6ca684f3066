import type { NewsItem, NewsPage, NewsQuery } from '../../../core/contract/news'
import { type ApiRequest, callApi } from '@/lib/api-client'

export const fetchNewsPage = (query: NewsQuery, signal?: ApiRequest['signal']) =>
  callApi<NewsPage>('/news', { query, isPublic: true, signal })

export const fetchNewsItem = (id: string, signal?: ApiRequest['signal']) =>
  callApi<NewsItem>(`/news/${id}`, { isPublic: true, signal })

/** Where the audio of an article is asked for; it is long in the making. */
export const audioPathOf = (id: string) => `/news/${id}/audio`

/** `token` is the console's, good for an hour. */
export const fetchNewsPreview = (id: string, token: string, signal?: ApiRequest['signal']) =>
  callApi<NewsItem>(`/news/${id}/preview`, { query: { token }, isPublic: true, signal })
