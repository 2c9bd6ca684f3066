import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSession } from '@/lib/session-store'
import type { RelativeList } from '../../../core/contract/resident'
import { fetchRelatives, postRelative } from './api'
import { relativesKey } from './keys'

export const useRelatives = () => {
  const residentId = useSession()?.resident.id
  return useQuery({
    queryKey: relativesKey(residentId),
    queryFn: ({ signal }) => fetchRelatives(signal),
    enabled: residentId !== undefined,
  })
}

export const useAddRelative = () => {
  const client = useQueryClient()
  const key = relativesKey(useSession()?.resident.id)
  return useMutation({
    mutationFn: postRelative,
    onSuccess: (relative) =>
      client.setQueryData<RelativeList>(
        key,
        (known) => known && { ...known, items: [...known.items, relative] },
      ),
  })
}
