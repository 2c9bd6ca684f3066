import { eventState, type EventTimes } from './event-state'

const at = (hour: number) => new Date(Date.UTC(2026, 6, 3, hour))
const event: EventTimes = {
  opensAt: at(1),
  closesAt: at(5),
  endsAt: at(9),
  cancelledAt: null,
  sessions: [{ endsAt: at(9), capacity: 2, seatsTaken: 1 }],
}
const full = [{ endsAt: at(9), capacity: 2, seatsTaken: 2 }]
const over = [{ endsAt: at(2), capacity: 2, seatsTaken: 0 }]

test.each([
  ['upcoming until the minute it opens', event, at(0), 'upcoming'],
  ['open from the minute it opens', event, at(1), 'open'],
  ['full when no session has a seat left', { ...event, sessions: full }, at(2), 'full'],
  [
    'open while one of several sessions has a seat',
    { ...event, sessions: [...full, ...event.sessions] },
    at(2),
    'open',
  ],
  [
    'full when only a session that is over has seats left',
    { ...event, sessions: [...full, ...over] },
    at(2),
    'full',
  ],
  ['closed from the minute it closes', event, at(5), 'closed'],
  ['closed rather than full after closing', { ...event, sessions: full }, at(6), 'closed'],
  ['past from its end', event, at(9), 'past'],
  ['cancelled whatever the time', { ...event, cancelledAt: at(0) }, at(20), 'cancelled'],
])('is %s', (_title, given, now, state) => {
  expect(eventState(given, now)).toBe(state)
})
