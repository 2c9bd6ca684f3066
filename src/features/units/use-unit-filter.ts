import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { observable, useObservable } from '@/lib/observable'
import { readStored, writeStored } from '@/lib/storage'
import { fetchUnits } from './api'
import { EVERYWHERE, unitChoices } from './unit-choices'

const KEY = 'unit-filter'

/** Shared by all lists, and kept: most residents care for one neighbourhood. */
const chosenUnit = observable(readStored<string>(KEY) ?? EVERYWHERE)

const chooseUnit = (id: string) => {
  writeStored(KEY, id)
  chosenUnit.set(id)
}

export const useUnitFilter = () => {
  const { data } = useQuery({ queryKey: ['units'], queryFn: fetchUnits, staleTime: 60 * 60_000 })
  const choices = useMemo(() => unitChoices(data?.items ?? []), [data])
  const chosen = useObservable(chosenUnit, (id) => id)
  // A neighbourhood that has closed since is no choice any more.
  const isKnown = data === undefined || choices.some(({ value }) => value === chosen)
  return { choices, unit: isKnown ? chosen : EVERYWHERE, chooseUnit }
}
