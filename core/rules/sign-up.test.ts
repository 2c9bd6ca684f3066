import { decideSignUp, type SignUpFacts } from './sign-up'

const at = (hour: number) => new Date(Date.UTC(2026, 6, 3, hour))
const now = at(2)
const facts: SignUpFacts = {
  event: {
    opensAt: at(1),
    closesAt: at(5),
    cancelledAt: null,
    hasWaitlist: true,
    partyLimit: 3,
    questions: [],
    admittedUnitIds: null,
  },
  session: { endsAt: at(9), capacity: 10, seatsTaken: 8, waiting: 0 },
  residentUnitId: 'home',
  partySize: 1,
  isRegistered: false,
  answers: {},
}
const withEvent = (event: Partial<SignUpFacts['event']>): SignUpFacts => ({
  ...facts,
  event: { ...facts.event, ...event },
})
const withSession = (session: Partial<SignUpFacts['session']>): SignUpFacts => ({
  ...facts,
  session: { ...facts.session, ...session },
})

describe('lets in', () => {
  test('a party that fits', () => {
    expect(decideSignUp({ ...facts, partySize: 2 }, now)).toEqual({ ok: true, state: 'confirmed' })
  })
  test('a party larger than the seats left to the waitlist, whole', () => {
    expect(decideSignUp({ ...facts, partySize: 3 }, now)).toEqual({ ok: true, state: 'waitlisted' })
  })
  test('nobody past those who wait, even where seats are left', () => {
    expect(decideSignUp(withSession({ waiting: 1 }), now)).toEqual({ ok: true, state: 'waitlisted' })
  })
  test('a resident of an admitted unit', () => {
    expect(decideSignUp(withEvent({ admittedUnitIds: new Set(['home']) }), now)).toMatchObject({ ok: true })
  })
})

describe('refuses', () => {
  const question = { id: 'q1', kind: 'text', required: true } as const
  test.each<[string, SignUpFacts, Date, string]>([
    ['before the window opens', facts, at(0), 'NOT_OPEN_YET'],
    ['from the minute it closes', facts, at(5), 'REGISTRATION_CLOSED'],
    ['for a session that is over', withSession({ endsAt: at(2) }), now, 'REGISTRATION_CLOSED'],
    [
      'for a cancelled event, before anything else',
      withEvent({ cancelledAt: at(0) }),
      at(0),
      'EVENT_CANCELLED',
    ],
    ['somebody who is registered', { ...facts, isRegistered: true }, now, 'ALREADY_REGISTERED'],
    ['a resident of another unit', withEvent({ admittedUnitIds: new Set(['other']) }), now, 'NOT_ELIGIBLE'],
    [
      'a resident without a unit where units are named',
      { ...withEvent({ admittedUnitIds: new Set(['other']) }), residentUnitId: null },
      now,
      'NOT_ELIGIBLE',
    ],
    ['a party above the limit', { ...facts, partySize: 4 }, now, 'PARTY_TOO_LARGE'],
    [
      'a party that no session could seat',
      { ...withSession({ capacity: 1, seatsTaken: 0 }), partySize: 2 },
      now,
      'PARTY_TOO_LARGE',
    ],
    ['without a required answer', withEvent({ questions: [question] }), now, 'ANSWERS_MISSING'],
    [
      'when full without a waitlist',
      { ...withEvent({ hasWaitlist: false }), partySize: 3 },
      now,
      'EVENT_FULL',
    ],
  ])('%s', (_title, given, time, reason) => {
    expect(decideSignUp(given, time)).toMatchObject({ ok: false, reason })
  })
})
