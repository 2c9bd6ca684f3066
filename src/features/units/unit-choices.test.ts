import type { Unit } from '../../../core/contract/unit'
import { unitChoices } from './unit-choices'

const unit = (id: string, changes: Partial<Unit> = {}): Unit => ({
  id,
  name: id,
  kind: 'neighbourhood',
  status: 'active',
  parentId: 's',
  phone: null,
  ...changes,
})

it('offers everywhere first, then open and preparatory neighbourhoods, and no larger units', () => {
  const units = [
    unit('s', { kind: 'subdistrict' }),
    unit('a'),
    unit('b', { status: 'preparatory' }),
    unit('c', { status: 'closed' }),
  ]
  expect(unitChoices(units).map(({ value }) => value)).toEqual(['', 'a', 'b'])
})
