import { type InfiniteData, useQuery, useQueryClient } from '@tanstack/react-query'
import { clockNow } from '@/lib/clock'
import { asItIs, useKeptCopy } from '@/lib/use-kept-copy'
import { usePageShown } from '@/lib/use-page-shown'
import type { CommunityEvent, EventListItem, EventPage } from '../../../core/contract/event'
import { stateAt } from '../../../core/rules/event-times'
import { fetchEvent } from './api'

/** An event, or what a list already told of it while the rest is on its way. */
export type ReadableEvent = EventListItem & Partial<Omit<CommunityEvent, keyof EventListItem>>

export const isWhole = (event: ReadableEvent): event is CommunityEvent => event.body !== undefined

/** While people sign up, the seats left are asked for again; each page at its own pace, not all in one second. */
const SEATS_EVERY = 6_000 + Math.random() * 2_000

const areSeatsMoving = (event: ReadableEvent | undefined) =>
  event !== undefined && ['open', 'full'].includes(stateAt(event, clockNow()))

export const useEvent = (id: string) => {
  const client = useQueryClient()
  const isShown = usePageShown()
  const fromLists = () =>
    client
      .getQueriesData<InfiniteData<EventPage>>({ queryKey: ['events'] })
      .flatMap(([, list]) => list?.pages ?? [])
      .flatMap((page) => page.items)
      .find((event) => event.id === id)

  const query = useQuery<ReadableEvent>({
    queryKey: ['event', id],
    queryFn: ({ signal }) => fetchEvent(id, signal),
    placeholderData: fromLists,
    enabled: id !== '',
    refetchInterval: ({ state }) => (isShown && areSeatsMoving(state.data) ? SEATS_EVERY : false),
  })
  return { ...query, ...useKeptCopy(['event', id], query, asItIs) }
}
