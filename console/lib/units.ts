import { useQuery } from '@tanstack/react-query'
import type { Unit } from '../../core/contract/unit'
import { callApi } from './api-client'
import { useSession } from './session'

/** A unit and all below it, in the order of the tree. */
const withThoseBelow = (units: readonly Unit[], rootId: string): Unit[] => {
  const within = new Set([rootId])
  // Parents come before their children.
  return units.filter(({ id, parentId }) => {
    if (parentId !== null && within.has(parentId)) within.add(id)
    return within.has(id)
  })
}

/** The units that the officer is responsible for. */
export const useUnits = () => {
  const { officer } = useSession()
  return useQuery({
    queryKey: ['units'],
    queryFn: () => callApi<{ items: Unit[] }>('/units'),
    staleTime: 300_000,
    select: ({ items }) => withThoseBelow(items, officer.unit.id),
  })
}
