import type { RegistrationState } from '../contract/event-words'
import { holdsSeat } from './registration'

/** A session's seats; `seatsTaken` counts people and includes the held seats. */
export type Seats = { capacity: number; seatsTaken: number; heldSeats: number }

/** Seats that anybody may have. */
export const freeSeats = ({ capacity, seatsTaken }: Seats) => capacity - seatsTaken

/** Seats that an officer may give: the free ones, and those held for who phones. */
export const seatsInHand = (seats: Seats) => freeSeats(seats) + seats.heldSeats

/**
 * What a registration adds to the counts of its session: people with a seat, people who wait, and, since the place
 * on the waitlist is one of registrations, how many of these.
 */
export const countsOf = (
  state: RegistrationState,
  partySize: number,
): { seats: number; waiting: number; waitingParties: number } => ({
  seats: holdsSeat(state) ? partySize : 0,
  waiting: state === 'waitlisted' ? partySize : 0,
  waitingParties: state === 'waitlisted' ? 1 : 0,
})

/** The difference to the counts when one registration turns into another. */
export const countsBetween = (
  before: { state: RegistrationState; partySize: number },
  after: { state: RegistrationState; partySize: number },
) => {
  const [from, to] = [countsOf(before.state, before.partySize), countsOf(after.state, after.partySize)]
  return {
    seats: to.seats - from.seats,
    waiting: to.waiting - from.waiting,
    waitingParties: to.waitingParties - from.waitingParties,
  }
}

export type SeatsMissing = { ok: false; reason: 'SEATS_MISSING'; details: { freeSeats: number } }

/**
 * How an officer takes seats for people: those held for who phones first (`fromHeld`), then free ones. Or, for
 * somebody from the waitlist, the free ones first.
 */
export const takeInHand = (
  seats: Seats,
  people: number,
  order: 'heldFirst' | 'freeFirst',
): { ok: true; fromHeld: number } | SeatsMissing => {
  const free = freeSeats(seats)
  if (people > seatsInHand(seats)) {
    return { ok: false, reason: 'SEATS_MISSING', details: { freeSeats: seatsInHand(seats) } }
  }
  const fromHeld = order === 'heldFirst' ? Math.min(people, seats.heldSeats) : Math.max(0, people - free)
  return { ok: true, fromHeld }
}

/** New numbers of a session: never fewer seats than are given, held ones included. */
export const decideResize = (
  seats: Seats,
  wanted: { capacity: number; heldSeats: number },
): { ok: true; seats: number; held: number } | SeatsMissing => {
  const given = seats.seatsTaken - seats.heldSeats
  if (given + wanted.heldSeats > wanted.capacity) {
    return { ok: false, reason: 'SEATS_MISSING', details: { freeSeats: wanted.capacity - given } }
  }
  const held = wanted.heldSeats - seats.heldSeats
  return { ok: true, seats: held, held }
}
