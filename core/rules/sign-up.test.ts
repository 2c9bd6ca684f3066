import type { AskedQuestion } from './answers'
import { decideSignUp, type SignUpFacts } from './sign-up'

const at = (hour: number) => new Date(Date.UTC(2026, 6, 3, hour))
const now = at(2)
const grown = { birthYear: 1960, answers: {} }
const child = { birthYear: 2018, answers: {} }
const untold = { birthYear: null, answers: {} }

const base: SignUpFacts = {
  event: {
    takesRegistrations: true,
    admission: 'first-come',
    opensAt: at(1),
    closesAt: at(5),
    cancelledAt: null,
    hasWaitlist: true,
    waitlistLimit: null,
    letsSmallerPartiesPass: false,
    partyLimit: 3,
    minAge: null,
    maxAge: null,
    needsGuardianConsent: true,
    questions: [],
    admittedUnitIds: null,
  },
  session: {
    startsAt: at(7),
    endsAt: at(9),
    capacity: 10,
    seatsTaken: 8,
    waiting: 0,
    smallestWaiting: null,
    isDrawn: false,
  },
  residentUnitId: 'home',
  attendees: [grown],
  isRegistered: false,
  answers: {},
  guardianConsent: false,
}
type Changes = Partial<Omit<SignUpFacts, 'event' | 'session'>> & {
  event?: Partial<SignUpFacts['event']>
  session?: Partial<SignUpFacts['session']>
}
const facts = ({ event, session, ...rest }: Changes): SignUpFacts => ({
  ...base,
  ...rest,
  event: { ...base.event, ...event },
  session: { ...base.session, ...session },
})
const party = (size: number) => Array.from({ length: size }, () => grown)
const passing = { letsSmallerPartiesPass: true }
const queue = { seatsTaken: 9, waiting: 2, smallestWaiting: 2 }
const perHead: AskedQuestion = { id: 'size', kind: 'text', required: true, scope: 'attendee' }

describe('lets in', () => {
  test.each<[string, Changes, string]>([
    ['a party that fits', { attendees: party(2) }, 'confirmed'],
    ['a party larger than the seats left to the waitlist, whole', { attendees: party(3) }, 'waitlisted'],
    ['nobody past those who wait', { session: { waiting: 1, smallestWaiting: 1 } }, 'waitlisted'],
    ['nobody past a larger party that waits, by itself', { session: queue }, 'waitlisted'],
    [
      'who fits past larger parties, where the event says so',
      { event: passing, session: queue },
      'confirmed',
    ],
    [
      'nobody past those who would fit as well',
      { event: passing, session: { ...queue, smallestWaiting: 1 } },
      'waitlisted',
    ],
    [
      'the last to a waitlist with room',
      { event: { waitlistLimit: 2 }, session: { seatsTaken: 10, waiting: 1 } },
      'waitlisted',
    ],
    ['a resident of an admitted unit', { event: { admittedUnitIds: new Set(['home']) } }, 'confirmed'],
    ['who asks for approval', { event: { admission: 'approval' } }, 'pending'],
    [
      'who asks for approval though the seats are taken, where there is a waitlist',
      { event: { admission: 'approval' }, session: { seatsTaken: 10 } },
      'pending',
    ],
    [
      'anybody into a draw',
      { event: { admission: 'draw', hasWaitlist: false }, session: { seatsTaken: 10 } },
      'entered',
    ],
    [
      'who comes after the draw like anybody',
      { event: { admission: 'draw' }, session: { isDrawn: true } },
      'confirmed',
    ],
    ['who has reached the age', { event: { minAge: 66, maxAge: 66 } }, 'confirmed'],
    ['who told no birth year where no age is asked', { attendees: [untold] }, 'confirmed'],
    ['a child with a guardian', { attendees: [child], guardianConsent: true }, 'confirmed'],
    [
      'a child where no guardian is asked for',
      { attendees: [child], event: { needsGuardianConsent: false } },
      'confirmed',
    ],
    [
      'a party of which each has answered',
      { event: { questions: [perHead] }, attendees: [{ ...grown, answers: { size: 'M' } }] },
      'confirmed',
    ],
  ])('%s', (_title, given, state) => {
    expect(decideSignUp(facts(given), now)).toEqual({ ok: true, state })
  })
})

describe('refuses', () => {
  const question = { id: 'q1', kind: 'text', required: true } as const
  test.each<[string, Changes, number, string, object?]>([
    ['before the window opens', {}, 0, 'NOT_OPEN_YET', { opensAt: at(1).toISOString() }],
    ['from the minute it closes', {}, 5, 'REGISTRATION_CLOSED'],
    ['for a session that is over', { session: { endsAt: at(2) } }, 2, 'REGISTRATION_CLOSED'],
    ['for a cancelled event, before anything else', { event: { cancelledAt: at(0) } }, 0, 'EVENT_CANCELLED'],
    ['where anyone may come', { event: { takesRegistrations: false } }, 0, 'NO_REGISTRATION'],
    ['somebody who is registered', { isRegistered: true }, 2, 'ALREADY_REGISTERED'],
    [
      'a resident of another unit',
      { event: { admittedUnitIds: new Set(['other']) } },
      2,
      'NOT_ELIGIBLE',
      { why: 'unit' },
    ],
    [
      'a resident without a unit where units are named',
      { event: { admittedUnitIds: new Set(['other']) }, residentUnitId: null },
      2,
      'NOT_ELIGIBLE',
    ],
    [
      'who is too old',
      { event: { maxAge: 65 } },
      2,
      'NOT_ELIGIBLE',
      { why: 'age', minAge: null, maxAge: 65 },
    ],
    [
      'a party of which one is too young',
      { event: { minAge: 60 }, attendees: [grown, child] },
      2,
      'NOT_ELIGIBLE',
      { why: 'age' },
    ],
    [
      'who has told no birth year',
      { event: { minAge: 18 }, attendees: [untold] },
      2,
      'NOT_ELIGIBLE',
      { why: 'birthYear' },
    ],
    ['a child without a guardian', { attendees: [grown, child] }, 2, 'GUARDIAN_REQUIRED'],
    ['a party above the limit', { attendees: party(4) }, 2, 'PARTY_TOO_LARGE', { partyLimit: 3 }],
    [
      'a party that no session could seat',
      { session: { capacity: 1, seatsTaken: 0 }, attendees: party(2) },
      2,
      'PARTY_TOO_LARGE',
      { partyLimit: 1 },
    ],
    [
      'without a required answer',
      { event: { questions: [question] } },
      2,
      'ANSWERS_MISSING',
      { questionIds: ['q1'] },
    ],
    [
      'without an answer of each attendee',
      { event: { questions: [perHead] }, attendees: [{ ...grown, answers: { size: 'M' } }, grown] },
      2,
      'ANSWERS_MISSING',
      { questionIds: ['size'], attendees: [{ index: 1, questionIds: ['size'] }] },
    ],
    ['when full without a waitlist', { event: { hasWaitlist: false }, attendees: party(3) }, 2, 'EVENT_FULL'],
    [
      'a party for which the waitlist has no room',
      { event: { waitlistLimit: 2 }, session: { seatsTaken: 10, waiting: 1 }, attendees: party(2) },
      2,
      'EVENT_FULL',
    ],
    [
      'to ask for approval when full without a waitlist',
      { event: { admission: 'approval', hasWaitlist: false }, session: { seatsTaken: 10 } },
      2,
      'EVENT_FULL',
    ],
  ])('%s', (_title, given, hour, reason, details = {}) => {
    const decision = decideSignUp(facts(given), at(hour))
    expect(decision).toMatchObject({ ok: false, reason, ...(Object.keys(details).length > 0 && { details }) })
  })
})

test('takes the age of the calendar year of the session, not of today', () => {
  const newYear = { startsAt: new Date('2027-01-01T00:30+08:00'), endsAt: new Date('2027-01-01T02:00+08:00') }
  const given = facts({ event: { minAge: 67 }, session: newYear })
  expect(decideSignUp(given, now)).toMatchObject({ ok: true })
})
