import type { EventListItem } from '../../../core/contract/event'
import { narrowed } from './narrowing'

const now = new Date('2026-07-01T10:00:00+08:00')
const session = {
  id: 's',
  startsAt: '2026-07-03T06:00:00Z',
  endsAt: '2026-07-03T08:00:00Z',
  capacity: 10,
  seatsTaken: 4,
  waitlistCount: 0,
}
const event = (id: string, changes: Partial<EventListItem> = {}): EventListItem => ({
  id,
  title: id,
  summary: '',
  state: 'open',
  unit: { id: 'u', name: '青禾居民区' },
  venue: null,
  cover: null,
  opensAt: '2026-06-30T01:00:00Z',
  closesAt: '2026-07-02T01:00:00Z',
  sessions: [session],
  hasWaitlist: true,
  admission: 'first-come',
  takesRegistrations: true,
  minAge: null,
  maxAge: null,
  likeCount: 0,
  bookmarkCount: 0,
  ...changes,
})
const ids = (events: EventListItem[]) => events.map(({ id }) => id)

describe('a list of events, narrowed', () => {
  it('to whom it is for keeps what everybody may come to', () => {
    const events = [event('all'), event('old', { minAge: 60 }), event('young', { maxAge: 12 })]
    expect(ids(narrowed(events, { audience: 'elders', hasSeats: false }, now))).toEqual(['all', 'old'])
    expect(ids(narrowed(events, { audience: 'children', hasSeats: false }, now))).toEqual(['all', 'young'])
  })

  it('to free seats leaves out what is full, waits, is over, or closed', () => {
    const events = [
      event('free'),
      event('full', { state: 'full', sessions: [{ ...session, seatsTaken: 10 }] }),
      event('waiting', { sessions: [{ ...session, waitlistCount: 2 }] }),
      event('closed', { state: 'closed' }),
      event('openHouse', { takesRegistrations: false, state: 'closed' }),
    ]
    expect(ids(narrowed(events, { audience: '', hasSeats: true }, now))).toEqual(['free', 'openHouse'])
  })
})
