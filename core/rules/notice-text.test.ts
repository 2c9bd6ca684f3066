import { NOTICE_KINDS, NOTICE_TITLES, type NoticeFacts } from '../contract/notice-words'
import { noticeText } from './notice-text'

const FACTS: NoticeFacts = {
  eventTitle: '重阳糕制作',
  startsAt: '2026-07-03T06:00:00Z',
  venueName: '临溪睦邻中心',
  offerExpiresAt: '2026-07-02T12:00:00Z',
  waitlistPlace: 3,
}
const WRITTEN = new Date('2026-07-02T02:00:00Z')
const text = (kind: (typeof NOTICE_KINDS)[number], changes: Partial<NoticeFacts> = {}) =>
  noticeText(kind, { ...FACTS, ...changes }, WRITTEN)

test('says what, when, where and what next', () => {
  expect(text('registered')).toBe(
    '您已报名“重阳糕制作”，7月3日 周五 14:00，地点在临溪睦邻中心。如不能来，请提前取消，把名额留给邻居。',
  )
  expect(text('offered')).toBe(
    '“重阳糕制作”有名额了，7月3日 周五 14:00，地点在临溪睦邻中心。请在 7月2日 周四 20:00 前确认，过时会让给下一位。',
  )
})

test('writes the date out though it is tomorrow, since it may be read later', () => {
  for (const kind of NOTICE_KINDS) expect(text(kind)).not.toMatch(/明天|今天/)
})

test('names another year', () => {
  expect(text('registered', { startsAt: '2026-12-31T16:30:00Z' })).toContain('2027年1月1日 周五 0:30')
})

test('tells the place in the line, where it is known', () => {
  expect(text('waitlisted')).toContain('您在候补第 3 位。')
  const { eventTitle, startsAt, venueName } = FACTS
  expect(noticeText('notDrawn', { eventTitle, startsAt, venueName }, WRITTEN)).toContain('您在候补队伍里。')
})

test('gives the reason as the officer wrote it, with one full stop', () => {
  expect(text('cancelled', { note: '台风黄色预警。' })).toContain('已取消：台风黄色预警。不用前来')
  expect(text('cancelled')).toContain('已取消。不用前来')
  expect(text('changed', { note: '改到二楼大厅' })).toContain('有变动：改到二楼大厅。')
})

test('leaves no gap where the place is not known', () => {
  expect(text('reminderDay', { venueName: null })).toBe(
    '您报名的“重阳糕制作”快到了：7月3日 周五 14:00。如不能来，请告诉我们。',
  )
})

test('is plain and kind for every kind: ends a sentence, does not shout, no “undefined”', () => {
  for (const kind of NOTICE_KINDS) {
    expect(text(kind)).toMatch(/。$/)
    expect(text(kind)).not.toMatch(/[!！]|undefined|null|\s。|。。|，，/)
    expect(NOTICE_TITLES[kind].length).toBeLessThanOrEqual(14)
  }
})
