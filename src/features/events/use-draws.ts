import { useQuery } from '@tanstack/react-query'
import { usePageShown } from '@/lib/use-page-shown'
import { fetchDraws } from './api'

/** While it is watched: the result comes by itself. */
const RESULT_EVERY = 20_000

export const useDraws = (eventId: string) => {
  const isShown = usePageShown()
  return useQuery({
    queryKey: ['event', eventId, 'draw'],
    queryFn: ({ signal }) => fetchDraws(eventId, signal),
    enabled: eventId !== '',
    refetchInterval: ({ state }) =>
      isShown && state.data?.items.some(({ drawnAt }) => drawnAt === null) ? RESULT_EVERY : false,
  })
}
