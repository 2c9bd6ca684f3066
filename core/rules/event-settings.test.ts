import type { EventSettings } from '../contract/staff-event'
import { checkEventSettings } from './event-settings'

const session = {
  startsAt: '2026-07-10T06:00:00Z',
  endsAt: '2026-07-10T08:00:00Z',
  capacity: 20,
  heldSeats: 0,
  heldReleaseAt: null,
}
const plain: EventSettings = {
  title: '剪纸课',
  body: { type: 'doc', content: [] },
  unitId: 'u',
  venueId: null,
  cover: null,
  sessions: [session],
  takesRegistrations: true,
  admission: 'first-come',
  opensAt: '2026-07-01T01:00:00Z',
  closesAt: '2026-07-09T01:00:00Z',
  cancelDeadline: '2026-07-09T01:00:00Z',
  drawAt: null,
  admittedUnitIds: [],
  minAge: null,
  maxAge: null,
  partyLimit: 4,
  hasWaitlist: true,
  waitlistLimit: null,
  letsSmallerPartiesPass: false,
  needsGuardianConsent: true,
  questions: [],
  seriesId: null,
}
const problems = (changes: Partial<EventSettings>) => {
  const check = checkEventSettings({ ...plain, ...changes })
  return check.ok ? [] : check.problems.map(({ field, problem }) => `${field} ${problem}`)
}

describe('an event’s settings', () => {
  it('pass where they go together', () => {
    expect(checkEventSettings(plain)).toEqual({ ok: true })
  })

  it.each<[string, Partial<EventSettings>]>([
    ['sessions.0.endsAt SESSION_ENDS_FIRST', { sessions: [{ ...session, endsAt: session.startsAt }] }],
    [
      'sessions.0.heldSeats HELD_OVER_CAPACITY',
      { sessions: [{ ...session, heldSeats: 21, heldReleaseAt: '2026-07-09T00:00:00Z' }] },
    ],
    ['sessions.0.heldReleaseAt RELEASE_MISSING', { sessions: [{ ...session, heldSeats: 2 }] }],
    [
      'sessions.0.heldReleaseAt RELEASE_AFTER_START',
      { sessions: [{ ...session, heldSeats: 2, heldReleaseAt: '2026-07-10T06:00:01Z' }] },
    ],
    ['closesAt CLOSES_BEFORE_OPENS', { closesAt: plain.opensAt }],
    ['closesAt CLOSES_AFTER_END', { closesAt: '2026-07-10T08:00:01Z' }],
    ['cancelDeadline CANCEL_AFTER_END', { cancelDeadline: '2026-07-10T08:00:01Z' }],
    ['maxAge AGES_REVERSED', { minAge: 60, maxAge: 59 }],
    ['drawAt DRAW_TIME_MISSING', { admission: 'draw' }],
    ['drawAt DRAW_BEFORE_CLOSING', { admission: 'draw', drawAt: '2026-07-09T00:59:59Z' }],
    ['drawAt DRAW_AFTER_START', { admission: 'draw', drawAt: session.startsAt }],
    ['hasWaitlist DRAW_NEEDS_WAITLIST', { admission: 'draw', drawAt: plain.closesAt, hasWaitlist: false }],
    [
      'questions.0.options OPTIONS_MISSING',
      { questions: [{ id: 'a', kind: 'choice', label: '口味', required: true, options: ['甜', '甜 '] }] },
    ],
    [
      'questions.0.label QUESTION_UNNAMED',
      { questions: [{ id: 'a', kind: 'text', label: ' ', required: true }] },
    ],
    [
      'questions.1.id QUESTION_TWICE',
      { questions: ['忌口', '口味'].map((label) => ({ id: 'a', kind: 'text', label, required: false })) },
    ],
  ])('are told of %s', (problem, changes) => {
    expect(problems(changes)).toEqual([problem])
  })

  it('need no window where nobody signs up', () => {
    expect(problems({ takesRegistrations: false, closesAt: plain.opensAt })).toEqual([])
  })
})
