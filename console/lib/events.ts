import { useQuery } from '@tanstack/react-query'
import type { StaffEvent } from '../../core/contract/staff-event'
import { callApi } from './api-client'

export const EVENTS_KEY = ['events'] as const

/** How often the seats are read anew while somebody looks at them. */
const LIVE_MS = 4_000

export const readEvent = (id: string) => callApi<StaffEvent>(`/staff/events/${id}`)

/** The event with its seats, read every few seconds while the page is looked at. */
export const useLiveEvent = (id: string) =>
  useQuery({
    queryKey: [...EVENTS_KEY, 'one', id],
    queryFn: () => readEvent(id),
    refetchInterval: LIVE_MS,
    staleTime: 0,
  })
