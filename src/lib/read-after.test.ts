import { readAfter } from './read-after'

test('sends along what the last reply said, in whatever case it came, and forgets it when told', () => {
  expect(readAfter.header()).toEqual({})
  readAfter.learn({ 'X-Read-After': '0/1A' })
  readAfter.learn({ date: 'Fri, 03 Jul 2026 06:00:00 GMT' })
  expect(readAfter.header()).toEqual({ 'X-Read-After': '0/1A' })
  readAfter.learn({ 'x-read-after': '0/2B' })
  expect(readAfter.header()).toEqual({ 'X-Read-After': '0/2B' })
  readAfter.learn({ 'x-read-after': 'none' })
  expect(readAfter.header()).toEqual({})
})
