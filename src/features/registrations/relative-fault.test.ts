import { relativeFault } from './relative-fault'

const now = new Date('2026-07-01T10:00:00+08:00')

it('takes a name and a year that has begun', () => {
  expect(relativeFault('林外婆', '1948', 'parent', now)).toBe('')
  expect(relativeFault('小满', '2026', 'parent', now)).toBe('')
})

it('asks for what is missing or cannot be', () => {
  expect(relativeFault('  ', '1948', 'parent', now)).toContain('姓名')
  for (const year of ['', '48', '1899', '2027', '一九四八'])
    expect(relativeFault('林外婆', year, 'parent', now)).toContain('出生年份')
  expect(relativeFault('林外婆', '1948', '', now)).toContain('什么人')
})
