import type {
  EventChangeRequest,
  EventSettings,
  StaffEvent,
  StaffEventPage,
  StaffEventQuery,
} from '../../../core/contract/staff-event'
import type { StaffNewsItem } from '../../../core/contract/staff-news'
import type { EventOutcome } from '../../../core/contract/staff-outcome'
import type { StaffVenueList } from '../../../core/contract/staff-venue'
import { callApi } from '../../lib/api-client'

const pathOf = (id: string) => `/staff/events/${id}`

export const listEvents = (query: StaffEventQuery, signal?: AbortSignal) =>
  callApi<StaffEventPage>('/staff/events', { query, ...(signal && { signal }) })

export const createEvent = (body: EventSettings) =>
  callApi<StaffEvent>('/staff/events', { method: 'POST', body })

export const changeEvent = (id: string, body: EventChangeRequest) =>
  callApi<StaffEvent>(pathOf(id), { method: 'PUT', body })

export const publishEvent = (id: string) => callApi<StaffEvent>(`${pathOf(id)}/publish`, { method: 'POST' })

export const cancelEvent = (id: string, reason: string) =>
  callApi<StaffEvent>(`${pathOf(id)}/cancel`, { method: 'POST', body: { reason } })

export const discardEvent = (id: string) => callApi(pathOf(id), { method: 'DELETE' })

export const readOutcome = (id: string) => callApi<EventOutcome>(`${pathOf(id)}/outcome`)

/** Begins the article about the event, or answers the one there is. */
export const draftRecap = (id: string) => callApi<StaffNewsItem>(`${pathOf(id)}/recap`, { method: 'POST' })

export const listVenues = () => callApi<StaffVenueList>('/staff/venues')
