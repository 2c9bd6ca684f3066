import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegistrationState } from '../../../core/contract/event-words'
import type { RosterQuery } from '../../../core/contract/roster'
import { readRosterPage, rosterKey } from './api'

export type RosterTab = RegistrationState | '' | 'toCall'

/** The roster under its filter; each read is in the audit log, so it is read when asked for and not on its own. */
export const useRoster = (eventId: string) => {
  const [tab, setTab] = useState<RosterTab>('')
  const [session, setSession] = useState<string | undefined>()
  const [q, setSearch] = useState('')
  const query: RosterQuery = {
    ...(tab === 'toCall' ? { toCall: true } : tab && { state: tab }),
    ...(session && { session }),
    ...(q && { q }),
  }
  const list = useInfiniteQuery({
    queryKey: [...rosterKey(eventId), query],
    queryFn: ({ pageParam, signal }) =>
      readRosterPage(eventId, { ...query, ...(pageParam && { cursor: pageParam }), limit: 50 }, signal),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
    refetchOnWindowFocus: false,
    staleTime: 30_000,
  })
  return { tab, setTab, session, setSession, setSearch, list }
}
