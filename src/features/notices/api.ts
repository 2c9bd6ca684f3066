import type {
  NoticePage,
  NoticeQuery,
  NoticesReadReply,
  SubscribeAnswers,
  SubscribeTemplates,
} from '../../../core/contract/notice'
import { type ApiRequest, callApi } from '@/lib/api-client'

type Signal = ApiRequest['signal']

export const fetchNotices = (query: NoticeQuery, signal?: Signal) =>
  callApi<NoticePage>('/me/notices', { query, signal })

export const putNoticesRead = (until: string) =>
  callApi<NoticesReadReply>('/me/notices/read', { method: 'PUT', body: { until } })

export const fetchTemplates = (signal?: Signal) =>
  callApi<SubscribeTemplates>('/subscribe-templates', { signal, isPublic: true })

export const putSubscriptions = (body: SubscribeAnswers) =>
  callApi<unknown>('/me/subscriptions', { method: 'PUT', body })
