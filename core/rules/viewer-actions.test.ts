import { viewerActions, type ViewerFacts } from './viewer-actions'

const at = (hour: number) => new Date(Date.UTC(2026, 6, 3, hour))
type Event = ViewerFacts['event']
type Own = NonNullable<ViewerFacts['registration']>

const session = { startsAt: at(7), endsAt: at(9), capacity: 1, seatsTaken: 0, waitlistCount: 0 }
const event: Event = {
  takesRegistrations: true,
  admission: 'first-come',
  opensAt: at(1),
  closesAt: at(5),
  cancelDeadline: at(4),
  cancelledAt: null,
  hasWaitlist: true,
  waitlistLimit: null,
  isAdmitted: true,
  sessions: [session],
}
const taken = { ...session, seatsTaken: 1 }
const full = { sessions: [taken] }
const person = (id: string) => ({ id, hasLeft: false, isCheckedIn: false })
const own = (state: Own['state'], changes: Partial<Own> = {}): Own => ({
  state,
  startsAt: at(7),
  endsAt: at(9),
  offerExpiresAt: null,
  attendees: [person('a')],
  ...changes,
})
const pair = { attendees: [person('a'), person('b')] }

test.each<[string, Partial<Event>, number, string[]]>([
  ['sign up while seats are left', {}, 2, ['signUp']],
  ['join the waitlist of a full event', full, 2, ['joinWaitlist']],
  [
    'join the waitlist of a seat that others wait for',
    { sessions: [{ ...session, waitlistCount: 1 }] },
    2,
    ['joinWaitlist'],
  ],
  ['do nothing at a full event without a waitlist', { ...full, hasWaitlist: false }, 2, []],
  ['do nothing at a full waitlist', { sessions: [{ ...taken, waitlistCount: 2 }], waitlistLimit: 2 }, 2, []],
  ['sign up for the session that is not full', { sessions: [taken, session] }, 2, ['signUp']],
  [
    'not sign up for a session that is over',
    { sessions: [{ ...session, endsAt: at(2) }, taken] },
    2,
    ['joinWaitlist'],
  ],
  ['ask for approval at a full event', { ...full, admission: 'approval' }, 2, ['signUp']],
  ['enter a draw', { ...full, admission: 'draw', hasWaitlist: false }, 2, ['signUp']],
  ['do nothing before it opens', {}, 0, []],
  ['do nothing after it has closed', {}, 5, []],
  ['do nothing where they are not admitted', { isAdmitted: false }, 2, []],
  ['do nothing where anyone may come', { takesRegistrations: false }, 2, []],
  ['do nothing once it is cancelled', { cancelledAt: at(1) }, 2, []],
])('who has no registration may %s', (_title, changes, hour, actions) => {
  expect(viewerActions({ event: { ...event, ...changes }, registration: null }, at(hour))).toEqual(actions)
})

test.each<[string, Own, number, string[]]>([
  ['cancel what they hold and show their ticket', own('confirmed'), 2, ['cancel', 'ticket']],
  ['withdraw some of a party', own('confirmed', pair), 2, ['cancel', 'withdraw', 'ticket']],
  [
    'not withdraw the only one left',
    own('confirmed', { attendees: [person('a'), { ...person('b'), hasLeft: true }] }),
    2,
    ['cancel', 'ticket'],
  ],
  ['not cancel after the deadline', own('confirmed'), 4, ['ticket']],
  ['leave the waitlist after the deadline', own('waitlisted', pair), 4, ['cancel', 'withdraw']],
  ['take their entry back', own('entered'), 2, ['cancel']],
  ['take their request back', own('pending'), 2, ['cancel']],
  ['answer an offer', own('offered', { offerExpiresAt: at(5) }), 4, ['accept', 'decline']],
  ['decline an offer that has run out', own('offered', { offerExpiresAt: at(5) }), 5, ['decline']],
  ['check in from an hour before the start', own('confirmed'), 6, ['ticket', 'checkIn']],
  [
    'check in the rest of the party',
    own('attended', { attendees: [{ ...person('a'), isCheckedIn: true }, person('b')] }),
    8,
    ['ticket', 'checkIn'],
  ],
  [
    'show their ticket once all are in',
    own('attended', { attendees: [{ ...person('a'), isCheckedIn: true }] }),
    8,
    ['ticket'],
  ],
  ['do nothing once the session is over', own('waitlisted'), 9, []],
])('who has a registration may %s', (_title, registration, hour, actions) => {
  expect(viewerActions({ event, registration }, at(hour))).toEqual(actions)
})
