import { decideCancel, decideWithdraw } from './cancel'

const at = (hour: number) => new Date(Date.UTC(2026, 6, 3, hour))
const confirmed = { state: 'confirmed' as const, cancelDeadline: at(5), isEventCancelled: false }

test('frees the seats of a confirmed registration before the deadline', () => {
  expect(decideCancel(confirmed, at(4))).toEqual({ ok: true, state: 'cancelled', freesSeats: true })
})

test('refuses from the deadline on', () => {
  expect(decideCancel(confirmed, at(5))).toMatchObject({ ok: false, reason: 'CANCEL_TOO_LATE' })
})

test('frees the seats after the deadline when no deadline binds', () => {
  expect(decideCancel({ ...confirmed, cancelDeadline: null }, at(9))).toMatchObject({ freesSeats: true })
})

test('lets go of a place on the waitlist at any time, freeing no seat', () => {
  const waitlisted = { ...confirmed, state: 'waitlisted' as const }
  expect(decideCancel(waitlisted, at(6))).toEqual({ ok: true, state: 'cancelled', freesSeats: false })
})

test('lets go of an offered seat at any time', () => {
  const offered = { ...confirmed, state: 'offered' as const }
  expect(decideCancel(offered, at(6))).toEqual({ ok: true, state: 'cancelled', freesSeats: true })
})

test('refuses what is cancelled already', () => {
  expect(decideCancel({ ...confirmed, state: 'cancelled' }, at(1))).toMatchObject({
    reason: 'STATE_CONFLICT',
  })
})

describe('of a party', () => {
  const attendees = ['a', 'b', 'c'].map((id) => ({ id, hasLeft: id === 'c' }))
  const party = { ...confirmed, attendees }

  test('lets some leave while the others stay', () => {
    expect(decideWithdraw(party, ['a'], at(4))).toEqual({
      ok: true,
      state: 'confirmed',
      freesSeats: true,
      leaving: ['a'],
      isLast: false,
    })
  })

  test('is cancelled when the last ones leave', () => {
    expect(decideWithdraw(party, ['a', 'b'], at(4))).toMatchObject({ state: 'cancelled', isLast: true })
  })

  test('lets nobody leave twice', () => {
    expect(decideWithdraw(party, ['c'], at(4))).toMatchObject({ leaving: [], isLast: false })
  })

  test('knows its own people only', () => {
    expect(decideWithdraw(party, ['a', 'x'], at(4))).toEqual({ ok: false, reason: 'NOT_FOUND' })
  })

  test('keeps its seats from the deadline on', () => {
    expect(decideWithdraw(party, ['a'], at(5))).toMatchObject({ reason: 'CANCEL_TOO_LATE' })
  })
})
