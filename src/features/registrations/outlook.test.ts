import type { CommunityEvent, EventSession } from '../../../core/contract/event'
import { cancelHint, outlook } from './outlook'

const now = new Date('2026-07-01T10:00:00+08:00')
const session: EventSession = {
  id: 's',
  startsAt: '2026-07-03T06:00:00Z',
  endsAt: '2026-07-03T08:00:00Z',
  capacity: 10,
  seatsTaken: 8,
  waitlistCount: 0,
}
const event = (changes: Partial<CommunityEvent> = {}, seats: Partial<EventSession> = {}): CommunityEvent => ({
  id: 'e',
  title: '剪纸课',
  summary: '',
  state: 'open',
  unit: { id: 'u', name: '青禾居民区' },
  venue: null,
  cover: null,
  opensAt: '2026-06-30T01:00:00Z',
  closesAt: '2026-07-02T01:00:00Z',
  sessions: [{ ...session, ...seats }],
  hasWaitlist: true,
  admission: 'first-come',
  takesRegistrations: true,
  minAge: null,
  maxAge: null,
  likeCount: 0,
  bookmarkCount: 0,
  body: { type: 'doc', content: [] },
  questions: [{ id: 'q', kind: 'text', label: '忌口', required: true }],
  cancelDeadline: '2026-07-02T01:00:00Z',
  partyLimit: 4,
  waitlistLimit: null,
  needsGuardianConsent: true,
  drawAt: null,
  seriesId: null,
  recap: null,
  admittedUnits: [{ id: 'u', name: '青禾居民区' }],
  ...changes,
})
const of = (given: CommunityEvent, partySize = 2) => outlook(given, { sessionId: 's', partySize }, now)

describe('what comes of a form', () => {
  it('is a seat while the party fits', () => {
    expect(of(event()).kind).toBe('seat')
  })

  it('is the waitlist when the party is larger than the seats left, or somebody waits already', () => {
    expect(of(event(), 3)).toMatchObject({
      kind: 'waitlist',
      text: expect.stringContaining('没有人在等') as string,
    })
    expect(of(event({}, { waitlistCount: 5 }), 1)).toMatchObject({
      kind: 'waitlist',
      text: expect.stringContaining('前面还有 5 人在等') as string,
    })
  })

  it('is not known yet where an officer or a draw decides', () => {
    expect(of(event({ admission: 'approval' }))).toMatchObject({
      kind: 'unknown',
      text: expect.stringContaining('审核') as string,
    })
    expect(of(event({ admission: 'draw', drawAt: '2026-07-02T02:00:00Z' }))).toMatchObject({
      kind: 'draw',
      text: expect.stringContaining('明天 10:00 摇号') as string,
    })
  })

  it('is a refusal in words: no waitlist, party too large, not open yet, over', () => {
    expect(of(event({ hasWaitlist: false }), 3)).toEqual({
      kind: 'refused',
      text: '名额已满，暂时不能报名。',
    })
    expect(of(event(), 5)).toEqual({ kind: 'refused', text: '一次报名的人数超过了上限。' })
    expect(of(event({ opensAt: '2026-07-02T00:30:00Z' }))).toEqual({
      kind: 'refused',
      text: '明天 8:30 开始报名，到时就能提交。',
    })
    expect(of(event({}, { endsAt: '2026-07-01T01:00:00Z' })).kind).toBe('refused')
  })

  it('is not foretold before session and people are chosen', () => {
    expect(outlook(event(), { sessionId: null, partySize: 1 }, now).kind).toBe('unknown')
    expect(of(event(), 0).kind).toBe('unknown')
  })
})

it('tells how to give the seat back, as long as that is possible', () => {
  expect(cancelHint(event(), now)).toContain('明天 9:00 前')
  expect(cancelHint(event({ cancelDeadline: '2026-07-01T01:00:00Z' }), now)).toContain('打电话')
})
