import { newId } from './ids'

test('makes 20 URL-safe characters', () => {
  expect(newId()).toMatch(/^[\w-]{20}$/)
})

test('sorts as the times, and within a millisecond as the order of making', () => {
  const early = new Date('2026-07-03T06:00:00.000Z')
  const late = new Date('2026-07-03T06:00:00.001Z')
  const ids = [...Array.from({ length: 200 }, () => newId(early)), newId(late)]
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})
