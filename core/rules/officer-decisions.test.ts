import { REGISTRATION_STATES } from '../contract/event-words'
import {
  decideApproval,
  decideExcuse,
  decideMove,
  decidePromotion,
  decideRejection,
} from './officer-decisions'

const at = (hour: number) => new Date(Date.UTC(2026, 6, 3, hour))
const session = {
  capacity: 10,
  seatsTaken: 8,
  heldSeats: 3,
  waiting: 0,
  smallestWaiting: null as number | null,
  isDrawn: false,
}
const event = {
  admission: 'approval' as 'approval' | 'draw' | 'first-come',
  hasWaitlist: true,
  waitlistLimit: 1 as number | null,
  letsSmallerPartiesPass: false,
}
const facts = { event, session }
const crowded = { event, session: { ...session, waiting: 1, smallestWaiting: 1 } }
const pending = (partySize: number) => ({ state: 'pending' as const, partySize })

describe('an approval', () => {
  test('gives the free seats', () => {
    expect(decideApproval(pending(2), facts)).toEqual({ ok: true, state: 'confirmed' })
  })
  test('leads to the waitlist without enough of them, or behind those approved before', () => {
    expect(decideApproval(pending(3), facts)).toEqual({ ok: true, state: 'waitlisted' })
    expect(decideApproval(pending(1), crowded)).toEqual({ ok: true, state: 'waitlisted' })
  })
  test('needs seats where nobody can wait', () => {
    const noWaitlist = { ...facts, event: { ...event, hasWaitlist: false } }
    expect(decideApproval(pending(3), noWaitlist)).toMatchObject({
      reason: 'SEATS_MISSING',
      details: { freeSeats: 2 },
    })
  })
  test('is of who asked for it, as is a rejection', () => {
    expect(decideApproval({ state: 'cancelled', partySize: 1 }, facts)).toMatchObject({
      reason: 'STATE_CONFLICT',
    })
    expect(decideRejection('confirmed')).toMatchObject({ reason: 'STATE_CONFLICT' })
    expect(decideRejection('pending')).toEqual({ ok: true, state: 'cancelled' })
  })
})

describe('a promotion by hand', () => {
  const waiting = (partySize: number) => ({ state: 'waitlisted' as const, partySize })
  test.each([
    ['takes free seats', waiting(2), { ok: true, state: 'confirmed', fromHeld: 0 }],
    ['then held ones', waiting(4), { ok: true, state: 'confirmed', fromHeld: 2 }],
    ['and no more', waiting(6), { ok: false, reason: 'SEATS_MISSING' }],
    [
      'takes none for who was offered theirs',
      { ...waiting(6), state: 'offered' as const },
      { ok: true, fromHeld: 0 },
    ],
    [
      'is of who waits',
      { ...waiting(1), state: 'cancelled' as const },
      { ok: false, reason: 'STATE_CONFLICT' },
    ],
  ])('%s', (_title, party, expected) => {
    expect(decidePromotion(party, session)).toMatchObject(expected)
  })
})

describe('a move', () => {
  const target = { ...session, endsAt: at(9), isDrawn: false }
  const moved = { state: 'confirmed' as const, partySize: 2, target, isRegistered: false }
  test.each([
    ['takes seats there', moved, { ok: true, state: 'confirmed', fromHeld: 0 }],
    ['needs enough of them', { ...moved, partySize: 6 }, { reason: 'SEATS_MISSING' }],
    [
      'needs none for who waits',
      { ...moved, state: 'waitlisted' as const, partySize: 6 },
      { ok: true, state: 'waitlisted' },
    ],
    ['takes nobody in twice', { ...moved, isRegistered: true }, { reason: 'ALREADY_REGISTERED' }],
    [
      'goes to no session that is over',
      { ...moved, target: { ...target, endsAt: at(1) } },
      { reason: 'REGISTRATION_CLOSED' },
    ],
    [
      'brings no entrant to a draw that was held',
      { ...moved, state: 'entered' as const, target: { ...target, isDrawn: true } },
      { reason: 'DRAW_DONE' },
    ],
    ['is not for an offer', { ...moved, state: 'offered' as const }, { reason: 'STATE_CONFLICT' }],
  ])('%s', (_title, given, expected) => {
    expect(decideMove(given, at(1))).toMatchObject(expected)
  })
})

test.each(REGISTRATION_STATES)('an excuse of somebody %s fits only an absence', (state) => {
  expect(decideExcuse(state)).toEqual(
    state === 'absent' ? { ok: true } : { ok: false, reason: 'NOT_ABSENT', details: { state } },
  )
})
