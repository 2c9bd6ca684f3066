import { useQuery } from '@tanstack/react-query'
import { fetchEventPage } from './api'

/** As many as somebody looks through; what is to come is first. */
const MOST = 12

/** The other events of a series. */
export const useSeries = (seriesId: string | null, eventId: string) =>
  useQuery({
    queryKey: ['event-series', seriesId],
    queryFn: ({ signal }) => fetchEventPage({ series: seriesId ?? '', limit: MOST }, signal),
    enabled: seriesId !== null,
    select: ({ items }) => items.filter(({ id }) => id !== eventId),
  })
