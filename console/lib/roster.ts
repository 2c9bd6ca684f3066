import type { RosterEntry, RosterPage, RosterQuery } from '../../core/contract/roster'
import { EXPECTED_STATES } from '../../core/rules/check-in'
import { callApi } from './api-client'

export const readRosterPage = (eventId: string, query: RosterQuery, signal?: AbortSignal) =>
  callApi<RosterPage>(`/staff/events/${eventId}/registrations`, { query, ...(signal && { signal }) })

/** The whole roster of a session, page after page: to print, or for the door. */
export const readWholeRoster = async (eventId: string, session: string): Promise<RosterEntry[]> => {
  const entries: RosterEntry[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: RosterPage = await readRosterPage(eventId, {
      session,
      limit: 50,
      ...(cursor && { cursor }),
    })
    entries.push(...page.items)
    cursor = page.nextCursor
  }
  return entries
}

/** Whether they have a seat, and so are expected at the door or were. */
export const isExpected = ({ state }: RosterEntry): boolean => EXPECTED_STATES.includes(state)

/** Also of somebody who is not checked in, or no longer. */
export const undoCheckIn = (attendeeId: string) =>
  callApi(`/staff/check-ins/${attendeeId}`, { method: 'DELETE' })
