import { useQuery } from '@tanstack/react-query'
import { useSession } from '@/lib/session-store'
import { asItIs, useKeptCopy } from '@/lib/use-kept-copy'
import { usePageShown } from '@/lib/use-page-shown'
import type { Registration } from '../../../core/contract/registration'
import { fetchRegistration } from './api'
import { registrationKey } from './keys'

/** Often enough to see oneself move up. */
const PLACE_EVERY = 20_000

const isWaiting = (registration: Registration | undefined) =>
  registration !== undefined && ['entered', 'pending', 'waitlisted', 'offered'].includes(registration.state)

export const useRegistration = (id: string) => {
  const residentId = useSession()?.resident.id
  const isShown = usePageShown()
  const key = registrationKey(residentId, id)
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => fetchRegistration(id, signal),
    enabled: residentId !== undefined && id !== '',
    refetchInterval: ({ state }) => (isShown && isWaiting(state.data) ? PLACE_EVERY : false),
  })
  return { ...query, ...useKeptCopy(key, query, asItIs, { isOwn: true }) }
}
