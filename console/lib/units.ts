import { useQuery } from '@tanstack/react-query'
import type { UnitList } from '../../core/contract/unit'
import { callApi } from './api-client'

export const UNITS_KEY = ['units']

/** The units that the officer is responsible for, parents before children. */
export const useUnits = () =>
  useQuery({
    queryKey: UNITS_KEY,
    queryFn: () => callApi<UnitList>('/staff/units'),
    staleTime: 60_000,
    select: ({ items }) => items,
  })
