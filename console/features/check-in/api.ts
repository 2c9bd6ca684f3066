import type { PosterCodes, StaffCheckInReply, StaffCheckInRequest } from '../../../core/contract/check-in'
import type { RosterEntry, RosterPage } from '../../../core/contract/roster'
import type { StaffEventPage } from '../../../core/contract/staff-event'
import { apiUrl, callApi } from '../../lib/api-client'

export const sendCheckIns = (body: StaffCheckInRequest) =>
  callApi<StaffCheckInReply>('/staff/check-ins', { method: 'POST', body })

/** Also of somebody who is not checked in, or no longer. */
export const undoCheckIn = (attendeeId: string) =>
  callApi(`/staff/check-ins/${attendeeId}`, { method: 'DELETE' })

export const readPosterCodes = (eventId: string) =>
  callApi<PosterCodes>(`/staff/events/${eventId}/poster-code`)

export const posterPicture = (eventId: string, sessionId: string) =>
  apiUrl(`/staff/events/${eventId}/poster-code/${sessionId}`)

export const listComing = () =>
  callApi<StaffEventPage>('/staff/events', { query: { part: 'ahead', publication: 'published', limit: 50 } })

export const readSessionRoster = async (eventId: string, session: string): Promise<RosterEntry[]> => {
  const entries: RosterEntry[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: RosterPage = await callApi<RosterPage>(`/staff/events/${eventId}/registrations`, {
      query: { session, limit: 50, ...(cursor && { cursor }) },
    })
    entries.push(...page.items)
    cursor = page.nextCursor
  }
  return entries
}
