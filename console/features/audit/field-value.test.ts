import { fieldName } from './field-names'
import { fieldValue } from './field-value'

test.each([
  ['role', 'organiser', '活动组织者'],
  ['status', 'preparatory', '筹建中'],
  ['state', 'published', '已发布'],
  ['content', 'nickname', '称呼'],
  ['admission', 'draw', '摇号'],
  ['decision', 'approve', '通过'],
  ['title', 'organiser', 'organiser'],
  ['phone', null, '（空）'],
  ['isDisabled', true, '是'],
  ['officerIdleHours', 4, '4'],
  ['publishedAt', '2026-07-03T06:00:05.000Z', '2026-07-03 14:00:05'],
  ['units', ['a', 'b'], 'a、b'],
  ['questions', [], '（空）'],
  ['questions', [{ id: 'q1', kind: 'text', label: '有什么忌口', required: false }], '有什么忌口'],
  ['body', { type: 'doc', content: [] }, '已修改'],
  ['cover', { mediaId: 'm1', alt: '粽子' }, '粽子'],
  ['seriesId', 's1', '是'],
])('shows %s %j as %s', (field, value, text) => {
  expect(fieldValue(field, value)).toBe(text)
})

test('shows the sessions of an event by their times and seats', () => {
  const session = { startsAt: '2025-07-03T06:00:00Z', endsAt: '2025-07-03T08:00:00Z', capacity: 20 }
  expect(fieldValue('sessions', [{ id: 's1', ...session, heldSeats: 0, heldReleaseAt: null }])).toBe(
    '2025年7月3日 周四 14:00–16:00 20 人',
  )
})

test('shows ids by what they are called, and those without a name as what they are', () => {
  const names = { u1: '青禾居民区', u2: '桐里居民区' }
  expect(fieldValue('unitId', 'u1', names)).toBe('青禾居民区')
  expect(fieldValue('admittedUnitIds', ['u1', 'u2'], names)).toBe('青禾居民区、桐里居民区')
  expect(fieldValue('residentId', 'r1', names)).toBe('编号 r1')
})

test('shows a field it does not know as it is', () => {
  expect([
    fieldName('title'),
    fieldName('content'),
    fieldName('closesAt'),
    fieldName('somethingNew'),
  ]).toEqual(['标题', '什么内容', '报名截止', 'somethingNew'])
})
