import { requestIds } from './request-id'

const idFor = (given?: string) =>
  requestIds()({ headers: given === undefined ? {} : { 'x-request-id': given } })

test('keeps the id that came with the request', () => {
  expect(idFor('a-1.b:C_2')).toBe('a-1.b:C_2')
})

test('cleans and bounds it, and makes one where nothing is left', () => {
  expect(idFor('a"}\n<b>')).toBe('ab')
  expect(idFor('x'.repeat(500))).toHaveLength(64)
  expect(idFor('  "" ')).toMatch(/^[0-9a-f]{10}-1$/)
})

test('makes ids that differ, also between processes', () => {
  const [one, other] = [requestIds(), requestIds()]
  const ids = [one, one, other].map((next) => next({ headers: {} }))
  expect(new Set(ids).size).toBe(3)
})
