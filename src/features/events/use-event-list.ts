import { useEndlessList } from '@/lib/use-endless-list'
import type { EventListItem } from '../../../core/contract/event'
import { fetchEventPage } from './api'
import type { DatedFilter } from './event-choice'

export const useEventList = (filter: DatedFilter) =>
  useEndlessList<EventListItem>(
    ['events', filter],
    (page, signal) => fetchEventPage({ ...filter, ...page }, signal),
    { isKept: true },
  )
