import { viewerActions, type ViewerFacts } from './viewer-actions'

const at = (hour: number) => new Date(Date.UTC(2026, 6, 3, hour))
const event: ViewerFacts['event'] = {
  opensAt: at(1),
  closesAt: at(5),
  endsAt: at(9),
  cancelDeadline: at(4),
  cancelledAt: null,
  hasWaitlist: true,
  isAdmitted: true,
  sessions: [{ capacity: 1, seatsTaken: 0 }],
}
const full = { ...event, sessions: [{ capacity: 1, seatsTaken: 1 }] }

test.each<[string, ViewerFacts, Date, string[]]>([
  ['sign up while seats are left', { event, registrationState: null }, at(2), ['signUp']],
  ['join the waitlist of a full event', { event: full, registrationState: null }, at(2), ['joinWaitlist']],
  [
    'do nothing at a full event without a waitlist',
    { event: { ...full, hasWaitlist: false }, registrationState: null },
    at(2),
    [],
  ],
  ['do nothing before it opens', { event, registrationState: null }, at(0), []],
  [
    'do nothing where they are not admitted',
    { event: { ...event, isAdmitted: false }, registrationState: null },
    at(2),
    [],
  ],
  ['cancel what they hold', { event, registrationState: 'confirmed' }, at(2), ['cancel']],
  ['not cancel after the deadline', { event, registrationState: 'confirmed' }, at(4), []],
  [
    'leave the waitlist after the deadline',
    { event: full, registrationState: 'waitlisted' },
    at(4),
    ['cancel'],
  ],
  ['do nothing once it is past', { event, registrationState: 'waitlisted' }, at(10), []],
])('the viewer may %s', (_title, facts, now, actions) => {
  expect(viewerActions(facts, now)).toEqual(actions)
})
