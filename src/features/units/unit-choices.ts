import type { Unit } from '../../../core/contract/unit'

export const EVERYWHERE = ''

/** What a reader can choose among: everywhere, then the neighbourhoods that are open or being prepared. */
export const unitChoices = (units: readonly Unit[]) => [
  { value: EVERYWHERE, name: '全部居民区' },
  ...units
    .filter((unit) => unit.kind === 'neighbourhood' && unit.status !== 'closed')
    .map((unit) => ({ value: unit.id, name: unit.name })),
]
