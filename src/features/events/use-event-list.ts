import { useEndlessList } from '@/lib/use-endless-list'
import type { EventListItem, EventQuery } from '../../../core/contract/event'
import { fetchEventPage } from './api'

export type EventFilter = Pick<EventQuery, 'unit' | 'state' | 'from' | 'to'>

export const useEventList = (filter: EventFilter) =>
  useEndlessList<EventListItem>(
    ['events', filter],
    (page, signal) => fetchEventPage({ ...filter, ...page }, signal),
    { isKept: true },
  )
