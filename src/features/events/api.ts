import type { DrawRecordList } from '../../../core/contract/draw'
import type {
  CommunityEvent,
  EventDays,
  EventDaysQuery,
  EventPage,
  EventQuery,
} from '../../../core/contract/event'
import { type ApiRequest, callApi } from '@/lib/api-client'

type Signal = ApiRequest['signal']

export const fetchEventPage = (query: EventQuery, signal?: Signal) =>
  callApi<EventPage>('/events', { query, signal, isPublic: true })

export const fetchEventDays = (query: EventDaysQuery, signal?: Signal) =>
  callApi<EventDays>('/events/days', { query, signal, isPublic: true })

export const fetchEvent = (id: string, signal?: Signal) =>
  callApi<CommunityEvent>(`/events/${id}`, { signal, isPublic: true })

/** What the signed-in resident has and may do there; the rest of the reply is known from `fetchEvent`. */
export const fetchViewer = async (id: string, signal?: Signal) => {
  const { viewer } = await callApi<CommunityEvent>(`/events/${id}`, { signal })
  return viewer ?? { can: [] }
}

export const fetchDraws = (eventId: string, signal?: Signal) =>
  callApi<DrawRecordList>(`/events/${eventId}/draw`, { signal, isPublic: true })
