import type { StaffCheckInReply, StaffCheckInRequest } from '../../../core/contract/check-in'
import type { RosterEntry, RosterPage } from '../../../core/contract/roster'
import type { StaffEventPage } from '../../../core/contract/staff-event'
import { callApi } from '../../lib/api-client'

export const sendCheckIns = (body: StaffCheckInRequest) =>
  callApi<StaffCheckInReply>('/staff/check-ins', { method: 'POST', body })

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
