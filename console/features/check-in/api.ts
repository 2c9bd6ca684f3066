import type { PosterCodes, StaffCheckInReply, StaffCheckInRequest } from '../../../core/contract/check-in'
import type { StaffEventPage } from '../../../core/contract/staff-event'
import { apiUrl, callApi } from '../../lib/api-client'

export const sendCheckIns = (body: StaffCheckInRequest) =>
  callApi<StaffCheckInReply>('/staff/check-ins', { method: 'POST', body })

export const readPosterCodes = (eventId: string) =>
  callApi<PosterCodes>(`/staff/events/${eventId}/poster-code`)

export const posterPicture = (eventId: string, sessionId: string) =>
  apiUrl(`/staff/events/${eventId}/poster-code/${sessionId}`)

export const listComing = () =>
  callApi<StaffEventPage>('/staff/events', { query: { part: 'ahead', publication: 'published', limit: 50 } })
