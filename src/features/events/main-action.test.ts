import type { EventState } from '../../../core/contract/event-words'
import type { Registration } from '../../../core/contract/registration'
import { type ActionFacts, mainAction } from './main-action'

const now = new Date('2026-07-01T10:00:00+08:00')
const session = {
  id: 's',
  startsAt: '2026-07-03T06:00:00Z',
  endsAt: '2026-07-03T08:00:00Z',
  capacity: 10,
  seatsTaken: 4,
  waitlistCount: 0,
}
const registration: Registration = {
  id: 'r',
  eventId: 'e',
  sessionId: 's',
  state: 'confirmed',
  attendees: [],
  answers: {},
  waitlistPlace: null,
  offerExpiresAt: null,
  isProxy: false,
  entrantCode: null,
  createdAt: '2026-07-01T01:00:00Z',
}
const event = {
  opensAt: '2026-07-02T01:00:00Z',
  sessions: [session],
  hasWaitlist: true,
  admission: 'first-come' as const,
  takesRegistrations: true,
}
const facts: ActionFacts = {
  event,
  state: 'open',
  viewer: undefined,
  isViewerPending: false,
  isViewerFresh: true,
  hasUnit: true,
}
const decide = (changes: Partial<ActionFacts>) => mainAction({ ...facts, ...changes }, now)

describe('the one button of an event', () => {
  it.each<[EventState, string, string]>([
    ['upcoming', 'none', '明天 9:00 开始报名'],
    ['open', 'signUp', '我要报名'],
    ['full', 'joinWaitlist', '排队候补'],
    ['closed', 'none', '报名已截止'],
    ['cancelled', 'none', '活动已取消'],
    ['past', 'none', '活动已结束'],
  ])('of an event that is %s offers a reader %s: %s', (state, kind, label) => {
    expect(decide({ state })).toEqual({ kind, label })
  })

  it('names what an officer or a draw decides, and where nobody needs to sign up', () => {
    expect(decide({ event: { ...event, admission: 'approval' } })).toEqual({
      kind: 'signUp',
      label: '提交报名',
    })
    const draw = { ...event, admission: 'draw' as const, hasWaitlist: false }
    expect(decide({ event: draw, state: 'full' })).toEqual({ kind: 'signUp', label: '参加摇号' })
    const table = { ...event, takesRegistrations: false }
    expect(decide({ event: table })).toEqual({ kind: 'none', label: '不用报名，直接参加' })
  })

  it('does not offer a waitlist that is full', () => {
    expect(decide({ state: 'full', viewer: { can: [] } })).toEqual({ kind: 'none', label: '名额已满' })
  })

  it('does not offer a waitlist where there is none', () => {
    expect(decide({ state: 'full', event: { ...event, hasWaitlist: false } }).kind).toBe('none')
  })

  it('offers the waitlist while somebody already waits for the seats left', () => {
    const sessions = [{ ...session, waitlistCount: 2 }]
    expect(decide({ event: { ...event, sessions } }).kind).toBe('joinWaitlist')
  })

  it('leads to the registration one has, whatever the state, even if it is known from before', () => {
    for (const state of ['open', 'full', 'closed', 'cancelled', 'past'] as const)
      expect(decide({ state, viewer: { registration, can: [] }, isViewerFresh: false })).toMatchObject({
        kind: 'registration',
        registrationId: 'r',
      })
  })

  it('waits with an offer until it is known what the resident has', () => {
    expect(decide({ isViewerPending: true })).toEqual({ kind: 'wait' })
    expect(decide({ isViewerPending: true, state: 'past' }).kind).toBe('none')
  })

  it('says that somebody is not admitted only when the server said so of the state as it is', () => {
    expect(decide({ viewer: { can: [] } })).toEqual({ kind: 'none', label: '不在参加范围内' })
    expect(decide({ viewer: { can: [] }, isViewerFresh: false }).kind).toBe('signUp')
    expect(decide({ viewer: { can: ['signUp'] } }).kind).toBe('signUp')
  })

  it('asks where one lives before it says that somebody is not admitted', () => {
    expect(decide({ viewer: { can: [] }, hasUnit: false }).kind).toBe('chooseUnit')
    expect(decide({ viewer: { can: ['signUp'] }, hasUnit: false }).kind).toBe('signUp')
  })
})
