import { attendanceHint, cameWords, totalOf } from './attendance-words'

const counts = (given: Partial<ReturnType<typeof totalOf>> = {}) => ({
  seats: 30,
  came: 26,
  absent: 3,
  excused: 1,
  walkIns: 2,
  ...given,
})

test('adds up the sessions', () => {
  expect(totalOf([counts(), counts({ came: 4, seats: 5, absent: 1, excused: 0, walkIns: 0 })])).toEqual({
    seats: 35,
    came: 30,
    absent: 4,
    excused: 1,
    walkIns: 2,
  })
})

test('says how many of those with a seat came', () => {
  expect(cameWords(counts())).toBe('26（87%）')
  expect(cameWords(counts({ seats: 0, came: 0 }))).toBe('0')
})

test('says why nothing is known yet, and nothing where the numbers say all', () => {
  expect(attendanceHint([counts({ came: 0, absent: 0 })])).toContain('没有签到')
  expect(attendanceHint([counts({ absent: 0 })])).toContain('还有 3 人没有签到')
  expect(attendanceHint([counts({ seats: 0, came: 0, absent: 0, excused: 0 })])).toBe('没有人报名。')
  expect(attendanceHint([counts()])).toBeNull()
})
