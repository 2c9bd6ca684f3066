import type { BlockNode } from '../contract/article-body'
import { plainText } from './article-text'
import { decideRecap, recapContent, type RecapEvent } from './recap'

const NOW = new Date('2026-07-04T02:00:00Z')

const session = (startsAt: string, checkedIn: number): RecapEvent['sessions'][number] => ({
  id: startsAt,
  startsAt,
  endsAt: startsAt,
  capacity: 30,
  heldSeats: 0,
  heldReleaseAt: null,
  seatsTaken: 30,
  waitlistCount: 0,
  confirmed: 30,
  offered: 0,
  pending: 0,
  entered: 0,
  checkedIn,
})

const picture: BlockNode = {
  type: 'image',
  attrs: { src: '/api/v1/media/abc', alt: '做糕', width: 4, height: 3 },
}

const event: RecapEvent = {
  id: 'event',
  title: '重阳糕制作',
  unit: { id: 'unit', name: '青禾居民区' },
  venue: { id: 'hall', name: '临溪睦邻中心' },
  cover: null,
  body: { type: 'doc', content: [{ type: 'paragraph' }, picture] },
  sessions: [session('2026-07-03T06:00:00Z', 26)],
}

const words = (given: Partial<RecapEvent>) => plainText(recapContent({ ...event, ...given }, NOW).body)

test('tells what, when, where and how many came, with the pictures and the event', () => {
  expect(words({})).toBe('7月3日 周五 14:00，青禾居民区在临溪睦邻中心举办了“重阳糕制作”，26 位居民到场参加。')
  const draft = recapContent(event, NOW)
  expect(draft.body.content[1]).toEqual(picture)
  expect(draft).toMatchObject({ title: '活动回顾：重阳糕制作', relatedEventId: 'event', unitId: 'unit' })
})

test('shows the cover of the event', () => {
  const cover = {
    mediaId: 'abc',
    alt: '一笼糕',
    src: '/api/v1/media/abc',
    width: 4,
    height: 3,
    color: '#fff',
  }
  expect(recapContent({ ...event, cover }, NOW).cover).toEqual({ mediaId: 'abc', alt: '一笼糕' })
})

test('says nothing of the number where nobody was checked in, nor of a place that is not known', () => {
  expect(words({ venue: null, sessions: [session('2026-07-03T06:00:00Z', 0)] })).toBe(
    '7月3日 周五 14:00，青禾居民区举办了“重阳糕制作”。',
  )
})

test('tells of several sessions by the first and the last day', () => {
  const [first, last] = [session('2026-07-03T06:00:00Z', 4), session('2026-07-10T06:00:00Z', 3)]
  const rest = '青禾居民区在临溪睦邻中心举办了“重阳糕制作”，一共 2 场，7 位居民到场参加。'
  expect(words({ sessions: [last, first] })).toBe(`7月3日至7月10日，${rest}`)
  expect(words({ sessions: [first, session('2026-07-03T08:00:00Z', 3)] })).toBe(`7月3日，${rest}`)
})

test.each([
  ['published', 'past', { ok: true }],
  ['published', 'closed', { ok: false, reason: 'EVENT_NOT_OVER' }],
  ['draft', 'past', { ok: false, reason: 'EVENT_NOT_OVER' }],
  ['published', 'cancelled', { ok: false, reason: 'EVENT_CANCELLED' }],
] as const)('of an event that is %s and %s: %o', (publication, state, decision) => {
  expect(decideRecap({ publication, state })).toEqual(decision)
})
