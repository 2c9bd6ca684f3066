import { dateOfCursor, decodeCursor, encodeCursor } from './cursor'

test('carries times and ids there and back', () => {
  const at = new Date('2026-07-03T06:00:00.123Z')
  const [time, id] = decodeCursor(encodeCursor(at, 'abc'), 2)
  expect([dateOfCursor(time), id]).toEqual([at, 'abc'])
})

test.each([
  '',
  'abc',
  encodeCursor('one'),
  Buffer.from('[1,2]').toString('base64url'),
  Buffer.from('{}').toString('base64url'),
])('refuses %j', (cursor) => {
  expect(() => decodeCursor(cursor, 2)).toThrow(expect.objectContaining({ code: 'CURSOR_INVALID' }) as Error)
})

test('refuses a time that is none', () => {
  expect(() => dateOfCursor('soon')).toThrow(expect.objectContaining({ code: 'CURSOR_INVALID' }) as Error)
})
