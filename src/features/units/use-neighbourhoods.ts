import { useQuery } from '@tanstack/react-query'
import type { Unit } from '../../../core/contract/unit'
import { fetchUnits } from './api'

const asNeighbourhoods = ({ items }: { items: Unit[] }) =>
  items
    .filter(({ kind, status }) => kind === 'neighbourhood' && status !== 'closed')
    .map(({ id, name, status }) => ({ id, name, note: status === 'preparatory' ? '筹建中' : '' }))

/** Those that are open or being prepared, in the street's own order. */
export const useNeighbourhoods = () =>
  useQuery({
    queryKey: ['units'],
    queryFn: fetchUnits,
    staleTime: 60 * 60_000,
    select: asNeighbourhoods,
  })
