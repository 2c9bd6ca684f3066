import { useQuery } from '@tanstack/react-query'
import { useSession } from '@/lib/session-store'
import { asItIs, useKeptCopy } from '@/lib/use-kept-copy'
import { usePageShown } from '@/lib/use-page-shown'
import { fetchTicket } from './api'
import { ticketKey } from './keys'

/** While it is shown at the door: whether the officer's scan has arrived. */
const SCAN_EVERY = 5_000

type TicketUse = { isAtDoor?: boolean; isWanted?: boolean }

/**
 * Kept on the device, since a hall in the basement has no signal: the code holds as long as the registration. A page
 * from which it may be needed soon asks for it too (`isAtDoor` false).
 */
export const useTicket = (registrationId: string, { isAtDoor = true, isWanted = true }: TicketUse = {}) => {
  const residentId = useSession()?.resident.id
  const isShown = usePageShown()
  const key = ticketKey(residentId, registrationId)
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => fetchTicket(registrationId, signal),
    enabled: isWanted && residentId !== undefined && registrationId !== '',
    refetchInterval: isShown && isAtDoor ? SCAN_EVERY : false,
  })
  return { ...query, ...useKeptCopy(key, query, isWanted ? asItIs : null, { isOwn: true }) }
}
