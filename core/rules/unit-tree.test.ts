import { checkNewUnit, checkUnitStatus, kindsBelow } from './unit-tree'

test('lets only lower kinds stand below a unit', () => {
  expect(kindsBelow('district')).toEqual(['subdistrict', 'neighbourhood'])
  expect(kindsBelow('neighbourhood')).toEqual([])
  const parent = { kind: 'subdistrict', status: 'active' } as const
  expect(checkNewUnit(parent, 'neighbourhood')).toEqual({ ok: true })
  expect(checkNewUnit(parent, 'district')).toEqual({ ok: false, reason: 'KIND' })
  expect(checkNewUnit({ ...parent, status: 'closed' }, 'neighbourhood')).toEqual({
    ok: false,
    reason: 'PARENT_CLOSED',
  })
})

test.each([
  ['closed', 'active', ['closed'], null],
  ['closed', 'active', ['closed', 'preparatory'], 'OPEN_BELOW'],
  ['active', 'closed', [], 'PARENT_CLOSED'],
  ['preparatory', 'active', ['active'], null],
  ['active', null, [], null],
] as const)(
  'takes %s below a parent that is %s with %j below it: %s',
  (status, parentStatus, below, reason) => {
    expect(checkUnitStatus(status, { parentStatus, statusesBelow: [...below] })).toEqual(
      reason === null ? { ok: true } : { ok: false, reason },
    )
  },
)
