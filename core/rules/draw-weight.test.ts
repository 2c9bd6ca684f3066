import { absencesCountFrom, DRAW_RULE_SENTENCES, drawWeight } from './draw-weight'

test.each([
  [0, 0, 3],
  [1, 0, 5],
  [3, 0, 9],
  [9, 0, 9],
  [0, 1, 2],
  [0, 2, 1],
  [0, 50, 1],
  [2, 1, 6],
])('%i losses and %i absences make %i tickets', (losses, absences, tickets) => {
  expect(drawWeight({ losses, absences })).toBe(tickets)
})

test('forgets an absence after half a year', () => {
  expect(absencesCountFrom(new Date('2026-06-30T04:00:00Z'))).toEqual(new Date('2026-01-01T04:00:00Z'))
})

test('says the numbers that it counts by', () => {
  const text = DRAW_RULE_SENTENCES.join('')
  for (const words of ['有 3 张签', '多 2 张签，最多多 6 张', '最近 180 天', '最少也有 1 张'])
    expect(text).toContain(words)
})
