import { useQuery } from '@tanstack/react-query'
import { useSession } from '@/lib/session-store'
import { usePageShown } from '@/lib/use-page-shown'
import { fetchTicket } from './api'
import { ticketKey } from './keys'

/** While it is shown at the door: whether the officer's scan has arrived. */
const SCAN_EVERY = 5_000

export const useTicket = (registrationId: string) => {
  const residentId = useSession()?.resident.id
  const isShown = usePageShown()
  return useQuery({
    queryKey: ticketKey(residentId, registrationId),
    queryFn: ({ signal }) => fetchTicket(registrationId, signal),
    enabled: residentId !== undefined && registrationId !== '',
    refetchInterval: isShown ? SCAN_EVERY : false,
  })
}
