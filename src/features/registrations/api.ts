import type { CheckInReply, CheckInRequest } from '../../../core/contract/check-in'
import type {
  MyRegistrationPage,
  MyRegistrationQuery,
  Registration,
  SignUpRequest,
  Ticket,
} from '../../../core/contract/registration'
import type { Relative, RelativeInput, RelativeList, Resident } from '../../../core/contract/resident'
import { type ApiRequest, callApi } from '@/lib/api-client'

type Signal = ApiRequest['signal']

/** Safe to send again with the same key: it answers the same registration. */
export const postRegistration = (eventId: string, body: SignUpRequest, key: string) =>
  callApi<Registration>(`/events/${eventId}/registrations`, {
    method: 'POST',
    body,
    headers: { 'Idempotency-Key': key },
  })

export const fetchRegistration = (id: string, signal?: Signal) =>
  callApi<Registration>(`/registrations/${id}`, { signal })

export const deleteRegistration = (id: string) =>
  callApi<Registration>(`/registrations/${id}`, { method: 'DELETE' })

export const acceptOffer = (id: string) =>
  callApi<Registration>(`/registrations/${id}/accept`, { method: 'POST' })

export const declineOffer = (id: string) =>
  callApi<Registration>(`/registrations/${id}/decline`, { method: 'POST' })

export const withdrawAttendee = (id: string, attendeeId: string) =>
  callApi<Registration>(`/registrations/${id}/withdraw`, {
    method: 'POST',
    body: { attendeeIds: [attendeeId] },
  })

export const fetchTicket = (id: string, signal?: Signal) =>
  callApi<Ticket>(`/registrations/${id}/ticket`, { signal })

export const postCheckIn = (eventId: string, body: CheckInRequest) =>
  callApi<CheckInReply>(`/events/${eventId}/check-ins`, { method: 'POST', body })

export const fetchMyRegistrations = (query: MyRegistrationQuery, signal?: Signal) =>
  callApi<MyRegistrationPage>('/me/registrations', { query, signal })

export const fetchRelatives = (signal?: Signal) => callApi<RelativeList>('/me/relatives', { signal })

export const postRelative = (body: RelativeInput) =>
  callApi<Relative>('/me/relatives', { method: 'POST', body })

export const patchBirthYear = (birthYear: number) =>
  callApi<Resident>('/me', { method: 'PATCH', body: { birthYear } })

export const patchRelative = (id: string, body: RelativeInput) =>
  callApi<Relative>(`/me/relatives/${id}`, { method: 'PATCH', body })

export const deleteRelative = (id: string) => callApi<unknown>(`/me/relatives/${id}`, { method: 'DELETE' })
