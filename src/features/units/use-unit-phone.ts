import { useQuery } from '@tanstack/react-query'
import { fetchUnits } from './api'

/** The telephone of a unit; null where none is known. */
export const useUnitPhone = (unitId: string | undefined): string | null => {
  const { data } = useQuery({ queryKey: ['units'], queryFn: fetchUnits, staleTime: 60 * 60_000 })
  return data?.items.find((unit) => unit.id === unitId)?.phone ?? null
}
