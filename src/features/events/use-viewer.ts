import { useQuery } from '@tanstack/react-query'
import { useSession } from '@/lib/session-store'
import type { EventState } from '../../../core/contract/event-words'
import { fetchViewer } from './api'

/**
 * What the signed-in resident has and may do. Asked again when the event's state turns; until the answer comes,
 * the one before is shown (`isPlaceholderData`).
 */
export const useViewer = (eventId: string, state: EventState | undefined) => {
  const resident = useSession()?.resident
  const who = `${resident?.id} ${resident?.unit?.id}`
  return useQuery({
    queryKey: ['event', eventId, 'viewer', who, state],
    queryFn: ({ signal }) => fetchViewer(eventId, signal),
    enabled: resident !== undefined && state !== undefined,
    placeholderData: (viewer, query) => (query?.queryKey[3] === who ? viewer : undefined),
  })
}
