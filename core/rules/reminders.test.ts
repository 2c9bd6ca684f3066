import { dayReminder, hoursReminder } from './reminders'

const at = (local: string) => new Date(`${local}+08:00`)

test.each([
  ['14:00', '2026-07-02T14:00'],
  ['09:00', '2026-07-02T09:00'],
  ['07:30', '2026-07-02T09:00'],
  ['00:30', '2026-07-02T09:00'],
  ['19:30', '2026-07-02T19:00'],
  ['23:59', '2026-07-02T19:00'],
])('reminds of a start at %s on the day before, between 9 and 20 o’clock', (start, from) => {
  expect(dayReminder(at(`2026-07-03T${start}`))).toEqual({ from: at(from), until: at('2026-07-02T20:00') })
})

test('finds the day before over the ends of month and year', () => {
  expect(dayReminder(at('2027-01-01T07:00')).from).toEqual(at('2026-12-31T09:00'))
  expect(dayReminder(at('2028-03-01T10:00')).from).toEqual(at('2028-02-29T10:00'))
})

test('reminds two hours before, until half an hour before', () => {
  expect(hoursReminder(at('2026-07-03T14:00'))).toEqual({
    from: at('2026-07-03T12:00'),
    until: at('2026-07-03T13:30'),
  })
})

test('waits for the morning with an early start', () => {
  expect(hoursReminder(at('2026-07-03T09:00'))?.from).toEqual(at('2026-07-03T08:00'))
})

test.each(['08:30', '07:00', '00:30'])('lets people sleep before a start at %s', (start) => {
  expect(hoursReminder(at(`2026-07-03T${start}`))).toBeNull()
})
