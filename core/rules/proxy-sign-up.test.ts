import { decideProxySeats, decideProxySignUp, type ProxyFacts } from './proxy-sign-up'

const at = (hour: number) => new Date(Date.UTC(2026, 6, 3, hour))
const session = {
  startsAt: at(7),
  endsAt: at(9),
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

describe('a sign-up for somebody who phoned', () => {
  const full = { event, session: { ...session, seatsTaken: 10, waiting: 0 } }
  test.each([
    ['takes held seats first', facts, 2, { state: 'confirmed', fromHeld: 2 }],
    ['takes held seats past those who wait', crowded, 3, { state: 'confirmed', fromHeld: 3 }],
    ['takes free seats beyond', facts, 5, { state: 'confirmed', fromHeld: 3 }],
    [
      'waits where the rest is waited for',
      { ...crowded, event: { ...event, waitlistLimit: null } },
      4,
      { state: 'waitlisted' },
    ],
    [
      'is refused where nobody may wait',
      { ...full, event: { ...event, hasWaitlist: false } },
      4,
      { reason: 'SEATS_MISSING' },
    ],
    [
      'is refused where the waitlist is full',
      crowded,
      4,
      { reason: 'SEATS_MISSING', details: { freeSeats: 5 } },
    ],
    [
      'enters the draw beyond the held seats',
      { ...facts, event: { ...event, admission: 'draw' as const } },
      4,
      { state: 'entered', fromHeld: 0 },
    ],
  ])('%s', (_title, given, partySize, expected) => {
    expect(decideProxySeats(given, partySize)).toMatchObject(expected)
  })
})

describe('an officer', () => {
  const grown = { birthYear: 1950, answers: {} }
  const asked: ProxyFacts = {
    event: {
      ...event,
      takesRegistrations: true,
      opensAt: at(1),
      closesAt: at(5),
      cancelledAt: null,
      partyLimit: 3,
      minAge: 60,
      maxAge: null,
      needsGuardianConsent: true,
      questions: [],
      admittedUnitIds: new Set(['other']),
    },
    session,
    attendees: [grown],
    isRegistered: false,
    isConsentMissing: false,
    answers: {},
    guardianConsent: false,
  }
  const changed = (changes: Partial<ProxyFacts['event']>) => ({
    ...asked,
    event: { ...asked.event, ...changes },
  })

  test.each([0, 2, 6])('signs up outside the window too, at %i hours', (hour) => {
    expect(decideProxySignUp(asked, at(hour))).toEqual({ ok: true, state: 'confirmed', fromHeld: 1 })
  })

  test('vouches for an age that nobody has told', () => {
    const untold = { ...asked, attendees: [{ birthYear: null, answers: {} }] }
    expect(decideProxySignUp(untold, at(2))).toMatchObject({ ok: true })
  })

  test.each<[string, ProxyFacts, number, string]>([
    ['a cancelled event', changed({ cancelledAt: at(1) }), 2, 'EVENT_CANCELLED'],
    ['an event without registration', changed({ takesRegistrations: false }), 2, 'NO_REGISTRATION'],
    ['a session that is over', asked, 9, 'REGISTRATION_CLOSED'],
    ['somebody twice', { ...asked, isRegistered: true }, 2, 'ALREADY_REGISTERED'],
    ['who was not asked', { ...asked, isConsentMissing: true }, 2, 'CONSENT_REQUIRED'],
    [
      'who is known to be too young',
      { ...asked, attendees: [{ birthYear: 2010, answers: {} }] },
      2,
      'NOT_ELIGIBLE',
    ],
    [
      'a child without a guardian',
      { ...changed({ minAge: null }), attendees: [{ birthYear: 2018, answers: {} }] },
      2,
      'GUARDIAN_REQUIRED',
    ],
    ['too large a party', { ...asked, attendees: [grown, grown, grown, grown] }, 2, 'PARTY_TOO_LARGE'],
    [
      'who has not answered',
      changed({ questions: [{ id: 'q', kind: 'text', required: true }] }),
      2,
      'ANSWERS_MISSING',
    ],
  ])('does not sign up for %s', (_title, given, hour, reason) => {
    expect(decideProxySignUp(given, at(hour))).toMatchObject({ ok: false, reason })
  })
})
