import { fieldName, fieldValue } from './field-names'

test.each([
  ['role', 'organiser', '活动组织者'],
  ['status', 'preparatory', '筹建中'],
  ['title', 'organiser', 'organiser'],
  ['phone', null, '（空）'],
  ['isDisabled', true, '是'],
  ['officerIdleHours', 4, '4'],
  ['publishedAt', '2026-07-03T06:00:05.000Z', '2026-07-03 14:00:05'],
  ['units', ['a', 'b'], '["a","b"]'],
])('shows %s %j as %s', (field, value, text) => {
  expect(fieldValue(field, value)).toBe(text)
})

test('shows a field it does not know as it is', () => {
  expect([fieldName('title'), fieldName('somethingNew')]).toEqual(['标题', 'somethingNew'])
})
