import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { REGISTRATION_STATES, type RegistrationState } from '../../../core/contract/event-words'
import type { RosterQuery } from '../../../core/contract/roster'
import { readRosterPage } from '../../lib/roster'
import { rosterKey } from './api'

const TABS = ['', ...REGISTRATION_STATES, 'toCall'] as const
export type RosterTab = RegistrationState | '' | 'toCall'

/** Which part of the roster is shown: in the address, since the overview points at it. */
const useTab = () => {
  const [params, setParams] = useSearchParams()
  const tab: RosterTab = TABS.find((one) => one === params.get('list')) ?? ''
  const setTab = (next: RosterTab) => setParams(next ? { list: next } : {}, { replace: true })
  return { tab, setTab }
}

/** The roster under its filter; each read is in the audit log, so it is read when asked for and not on its own. */
export const useRoster = (eventId: string) => {
  const { tab, setTab } = useTab()
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
