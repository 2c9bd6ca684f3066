import { type PublishedEvent, stateAt } from './event-times'

const at = (hour: number) => new Date(Date.UTC(2026, 6, 3, hour))
const session = (start: number, seatsTaken: number) => ({
  id: `s${start}`,
  startsAt: at(start).toISOString(),
  endsAt: at(start + 1).toISOString(),
  capacity: 2,
  seatsTaken,
  waitlistCount: 0,
})
const event: PublishedEvent = {
  state: 'upcoming',
  opensAt: at(1).toISOString(),
  closesAt: at(4).toISOString(),
  sessions: [session(8, 2), session(6, 0)],
}

test('turns from what the server said to what the clock says', () => {
  expect(stateAt(event, at(0))).toBe('upcoming')
  expect(stateAt(event, at(1))).toBe('open')
  expect(stateAt(event, at(4))).toBe('closed')
})

test('is past only after the last session, whatever their order', () => {
  expect(stateAt(event, at(8))).toBe('closed')
  expect(stateAt(event, at(9))).toBe('past')
})

test('stays cancelled', () => {
  expect(stateAt({ ...event, state: 'cancelled' }, at(2))).toBe('cancelled')
})
