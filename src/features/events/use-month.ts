import { useQuery } from '@tanstack/react-query'
import { fetchEventPage } from './api'
import { dayKey, type Month, monthBounds } from './month-grid'

/** More in one month than a subdistrict holds; a calendar only marks days. */
const MOST = 50

/** On which days of the month something begins, and how much. */
export const useMonth = (month: Month, unit: string) =>
  useQuery({
    queryKey: ['event-days', month, unit],
    queryFn: ({ signal }) =>
      fetchEventPage({ ...monthBounds(month), unit: unit || undefined, limit: MOST }, signal),
    select: ({ items }) => {
      const counts = new Map<string, number>()
      const days = items
        .filter(({ state }) => state !== 'cancelled')
        .flatMap(({ sessions }) => new Set(sessions.map(({ startsAt }) => dayKey(new Date(startsAt)))))
      for (const day of days.flatMap((each) => [...each])) counts.set(day, (counts.get(day) ?? 0) + 1)
      return counts
    },
  })
