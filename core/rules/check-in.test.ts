import { REGISTRATION_STATES } from '../contract/event-words'
import { hasTicket, mergeCheckIn, selfCheckInWindow, whoChecksIn } from './check-in'

const at = (clock: string) => new Date(`2026-07-03T${clock}:00Z`)
const session = { startsAt: at('06:00'), endsAt: at('08:00') }

test.each([
  ['04:59', false],
  ['05:00', true],
  ['07:59', true],
  ['08:00', false],
])('at %s it is %s that one can check in to a session from 06:00 to 08:00', (clock, isOpen) => {
  const window = selfCheckInWindow(session, at(clock))
  const details = { opensAt: '2026-07-03T05:00:00.000Z', closesAt: '2026-07-03T08:00:00.000Z' }
  expect(window).toEqual(isOpen ? { ok: true } : { ok: false, reason: 'CHECK_IN_NOT_OPEN', details })
})

describe('one more report of a check-in', () => {
  const now = at('07:00')
  const nobody = { checkedInAt: null, undoneAt: null }

  test('counts from its time', () => {
    expect(mergeCheckIn(nobody, at('06:10'), now)).toEqual({ ok: true, at: at('06:10'), isChange: true })
  })

  test('changes nothing when it is later', () => {
    const merged = mergeCheckIn({ ...nobody, checkedInAt: at('06:05') }, at('06:10'), now)
    expect(merged).toEqual({ ok: true, at: at('06:05'), isChange: false })
  })

  test('counts when it is earlier', () => {
    const merged = mergeCheckIn({ ...nobody, checkedInAt: at('06:10') }, at('06:05'), now)
    expect(merged).toEqual({ ok: true, at: at('06:05'), isChange: true })
  })

  test('is never from the future', () => {
    expect(mergeCheckIn(nobody, at('09:00'), now)).toEqual({ ok: true, at: now, isChange: true })
  })

  test('does not bring back what was undone, a later one does', () => {
    const undone = { checkedInAt: null, undoneAt: at('06:30') }
    expect(mergeCheckIn(undone, at('06:10'), now)).toEqual({ ok: false, reason: 'UNDONE' })
    expect(mergeCheckIn(undone, at('06:40'), now)).toEqual({ ok: true, at: at('06:40'), isChange: true })
  })

  test('does not move a check-in to before the undo that came between', () => {
    const again = { checkedInAt: at('06:40'), undoneAt: at('06:30') }
    expect(mergeCheckIn(again, at('06:10'), now)).toEqual({ ok: true, at: at('06:40'), isChange: false })
  })
})

test('who has a seat or has taken it has a ticket', () => {
  expect(REGISTRATION_STATES.filter(hasTicket)).toEqual(['confirmed', 'attended'])
})

describe('of a party', () => {
  const attendees = [
    { id: 'grandmother', hasLeft: false },
    { id: 'child', hasLeft: false },
    { id: 'neighbour', hasLeft: true },
  ]
  const [grandmother, child] = attendees

  test('everybody is there who has not left, or those who are named', () => {
    const party = { state: 'confirmed', attendees } as const
    expect(whoChecksIn(party)).toEqual({ ok: true, guests: [grandmother, child] })
    expect(whoChecksIn(party, ['child', 'child'])).toEqual({ ok: true, guests: [child] })
  })

  test('nobody is there who has left or is not of it', () => {
    const party = { state: 'confirmed', attendees } as const
    expect(whoChecksIn(party, ['child', 'neighbour'])).toEqual({ ok: false, reason: 'HAS_LEFT' })
    expect(whoChecksIn(party, ['child', 'stranger'])).toEqual({ ok: false, reason: 'NOT_IN_PARTY' })
  })

  test.each(REGISTRATION_STATES)('that is %s', (state) => {
    const reasons = {
      entered: 'NO_SEAT',
      pending: 'NO_SEAT',
      waitlisted: 'NO_SEAT',
      offered: 'NO_SEAT',
      cancelled: 'ENDED',
      declined: 'ENDED',
      confirmed: null,
      attended: null,
      absent: null,
    }
    const decision = whoChecksIn({ state, attendees })
    expect(decision.ok ? null : decision.reason).toBe(reasons[state])
  })
})
