import { countsBetween, decideResize, freeSeats, seatsInHand, takeInHand } from './seats'

const seats = { capacity: 10, seatsTaken: 8, heldSeats: 3 }

test('keeps the held seats from anybody but an officer', () => {
  expect([freeSeats(seats), seatsInHand(seats)]).toEqual([2, 5])
})

test.each([
  ['held seats first for who phones', 4, 'heldFirst', { ok: true, fromHeld: 3 }],
  ['only as many held seats as it needs', 2, 'heldFirst', { ok: true, fromHeld: 2 }],
  ['free seats first for who waited', 2, 'freeFirst', { ok: true, fromHeld: 0 }],
  ['then the held ones', 4, 'freeFirst', { ok: true, fromHeld: 2 }],
  ['none when there are not enough', 6, 'freeFirst', { ok: false, details: { freeSeats: 5 } }],
] as const)('an officer takes %s', (_title, people, order, expected) => {
  expect(takeInHand(seats, people, order)).toMatchObject(expected)
})

test('counts a party where it is', () => {
  const waiting = { state: 'waitlisted', partySize: 2 } as const
  expect(countsBetween(waiting, { state: 'offered', partySize: 2 })).toEqual({
    seats: 2,
    waiting: -2,
    waitingParties: -1,
  })
  expect(countsBetween({ state: 'confirmed', partySize: 3 }, { state: 'confirmed', partySize: 1 })).toEqual({
    seats: -2,
    waiting: 0,
    waitingParties: 0,
  })
  expect(countsBetween({ state: 'pending', partySize: 3 }, waiting)).toMatchObject({ seats: 0, waiting: 2 })
})

test('resizes as far as seats are given', () => {
  expect(decideResize(seats, { capacity: 5, heldSeats: 0 })).toEqual({ ok: true, seats: -3, held: -3 })
  expect(decideResize(seats, { capacity: 12, heldSeats: 4 })).toEqual({ ok: true, seats: 1, held: 1 })
  expect(decideResize(seats, { capacity: 5, heldSeats: 1 })).toMatchObject({ reason: 'SEATS_MISSING' })
})
