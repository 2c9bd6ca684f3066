import { useQuery } from '@tanstack/react-query'
import { fetchEventDays } from './api'
import type { EventFilter } from './event-choice'
import { type Month, monthKey } from './month-grid'

/** On which days of the month something begins, and how much. */
export const useMonth = (month: Month, filter: EventFilter) =>
  useQuery({
    queryKey: ['event-days', month, filter],
    queryFn: ({ signal }) => fetchEventDays({ month: monthKey(month), ...filter }, signal),
    select: ({ items }) => new Map(items.map(({ day, count }) => [day, count])),
  })
