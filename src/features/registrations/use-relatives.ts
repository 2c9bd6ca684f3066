import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { messageOf } from '@/lib/api-error'
import { showToast } from '@/lib/feedback'
import { useSession } from '@/lib/session-store'
import type { Relative, RelativeInput, RelativeList } from '../../../core/contract/resident'
import { deleteRelative, fetchRelatives, patchRelative, postRelative } from './api'
import { relativesKey } from './keys'

export const useRelatives = () => {
  const residentId = useSession()?.resident.id
  return useQuery({
    queryKey: relativesKey(residentId),
    queryFn: ({ signal }) => fetchRelatives(signal),
    enabled: residentId !== undefined,
  })
}

/** Takes the place of whom it replaces, or the last place. */
const withSaved = (items: readonly Relative[], saved: Relative) =>
  items.some(({ id }) => id === saved.id)
    ? items.map((relative) => (relative.id === saved.id ? saved : relative))
    : [...items, saved]

const useKeepRelatives = () => {
  const client = useQueryClient()
  const key = relativesKey(useSession()?.resident.id)
  return (change: (items: readonly Relative[]) => Relative[]) =>
    client.setQueryData<RelativeList>(key, (known) => known && { ...known, items: change(known.items) })
}

/** Changes the one of that id; without an id adds another. */
export const useSaveRelative = (id: string | undefined) => {
  const keep = useKeepRelatives()
  return useMutation({
    mutationFn: (input: RelativeInput) => (id === undefined ? postRelative(input) : patchRelative(id, input)),
    onSuccess: (saved) => keep((items) => withSaved(items, saved)),
  })
}

export const useRemoveRelative = () => {
  const keep = useKeepRelatives()
  return useMutation({
    mutationFn: deleteRelative,
    onSuccess: (_reply, id) => keep((items) => items.filter((relative) => relative.id !== id)),
    onError: (error) => showToast(messageOf(error)),
  })
}
