import { ChoicePicker } from '@/components/choice-picker'
import { useUnitFilter } from './use-unit-filter'

/** Whose news or events are listed. */
export function UnitFilter() {
  const { choices, unit, chooseUnit } = useUnitFilter()
  return <ChoicePicker label="居民区" options={choices} value={unit} onChange={chooseUnit} />
}
