import { decideCancel } from './cancel'

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

test('refuses what is cancelled already', () => {
  expect(decideCancel({ ...confirmed, state: 'cancelled' }, at(1))).toMatchObject({
    reason: 'STATE_CONFLICT',
  })
})
