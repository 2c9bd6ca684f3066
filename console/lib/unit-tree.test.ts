import type { Unit } from '../../core/contract/unit'
import { treeOf } from './unit-tree'

const unit = (id: string, parentId: string | null): Unit => ({
  id,
  parentId,
  name: id,
  kind: 'neighbourhood',
  status: 'active',
  phone: null,
})

test('begins with the units whose parent the officer does not see', () => {
  const street = unit('street', 'district')
  const one = unit('one', 'street')
  const two = unit('two', 'street')
  expect(treeOf([street, one, two])).toEqual([{ ...street, children: [one, two] }])
  expect(treeOf([one])).toEqual([one])
})
