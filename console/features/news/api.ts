import type {
  NewsContent,
  NewsVersion,
  NewsVersionList,
  PreviewToken,
  PublishNewsRequest,
  SaveNewsRequest,
  ScheduleNewsRequest,
  StaffNewsItem,
  StaffNewsPage,
  StaffNewsQuery,
} from '../../../core/contract/staff-news'
import type { ImportReply, ImportRequest } from '../../../core/contract/staff-import'
import type { EventListItem } from '../../../core/contract/event'
import { callApi } from '../../lib/api-client'

export const newsKeys = {
  all: ['news'] as const,
  list: (query: StaffNewsQuery) => ['news', 'list', query] as const,
  item: (id: string) => ['news', 'item', id] as const,
  versions: (id: string, revision: number) => ['news', 'versions', id, revision] as const,
  version: (id: string, number: number, revision: number) =>
    ['news', 'version', id, number, revision] as const,
}

const itemPath = (id: string) => `/staff/news/${id}`

export const listNews = (query: StaffNewsQuery, signal?: AbortSignal) =>
  callApi<StaffNewsPage>('/staff/news', { query, ...(signal && { signal }) })

export const readNews = (id: string) => callApi<StaffNewsItem>(itemPath(id))

export const createNews = (body: NewsContent) =>
  callApi<StaffNewsItem>('/staff/news', { method: 'POST', body })

export const saveNews = (id: string, body: SaveNewsRequest) =>
  callApi<StaffNewsItem>(itemPath(id), { method: 'PUT', body })

export const publishNews = (id: string, body: PublishNewsRequest) =>
  callApi<StaffNewsItem>(`${itemPath(id)}/publish`, { method: 'POST', body })

export const scheduleNews = (id: string, body: ScheduleNewsRequest) =>
  callApi<StaffNewsItem>(`${itemPath(id)}/schedule`, { method: 'POST', body })

export const withdrawNews = (id: string) =>
  callApi<StaffNewsItem>(`${itemPath(id)}/withdraw`, { method: 'POST' })

export const archiveNews = (id: string) =>
  callApi<StaffNewsItem>(`${itemPath(id)}/archive`, { method: 'POST' })

export const pinNews = (id: string, pinnedUntil: string | null) =>
  callApi<StaffNewsItem>(`${itemPath(id)}/pin`, { method: 'PUT', body: { pinnedUntil } })

export const previewTokenOf = (id: string) => callApi<PreviewToken>(`${itemPath(id)}/preview-token`)

export const listVersions = (id: string) => callApi<NewsVersionList>(`${itemPath(id)}/versions`)

export const readVersion = (id: string, number: number) =>
  callApi<NewsVersion>(`${itemPath(id)}/versions/${number}`)

export const restoreVersion = (id: string, number: number, revision: number) =>
  callApi<StaffNewsItem>(`${itemPath(id)}/versions/${number}/restore`, { method: 'POST', body: { revision } })

export const importFile = (body: ImportRequest) =>
  callApi<ImportReply>('/staff/imports', { method: 'POST', body })

export const searchEvents = (q: string) =>
  callApi<{ items: EventListItem[] }>('/events', { query: { q, limit: 10 } })
