import { TASK_KINDS } from '../../../core/contract/overview-words'
import type { StaffTask } from '../../../core/contract/staff-stats'
import { wordsOf } from './task-words'

/** Ten in the morning in Shanghai. */
const NOW = new Date('2026-07-03T02:00:00Z')
const event = {
  id: 'cake',
  title: '重阳糕制作',
  startsAt: '2026-07-03T06:00:00Z',
  endsAt: '2026-07-03T08:00:00Z',
}
const PILES: readonly string[] = ['scheduled', 'newsDrafts', 'eventDrafts']
const task = (kind: StaffTask['kind'], given: Partial<StaffTask> = {}): StaffTask => ({
  kind,
  event: PILES.includes(kind) ? null : event,
  count: 2,
  of: null,
  at: null,
  ...given,
})
const brief = (given: StaffTask) => {
  const words = wordsOf(given, NOW)
  return [words?.title, words?.detail, words?.to]
}

test.each(TASK_KINDS)('has words and a place for %s', (kind) => {
  expect(wordsOf(task(kind), NOW)).toMatchObject({
    title: expect.stringMatching(/./) as string,
    to: expect.stringMatching(/^\/(news|events)/) as string,
  })
})

test('says of an event what waits, until when, and leads to the list in which it is done', () => {
  expect(brief(task('offers', { at: '2026-07-03T10:00:00Z' }))).toEqual([
    '“重阳糕制作”有 2 人还没确认候补的名额',
    '最早的留到 今天 18:00',
    '/events/cake?list=offered',
  ])
  expect(brief(task('calls'))).toEqual([
    '“重阳糕制作”有 2 份报名收不到微信，请打电话提醒',
    '今天 14:00 开始',
    '/events/cake?list=toCall',
  ])
})

test('tells an event under way from one ahead, and one without sign-ups', () => {
  const underWay = { ...event, startsAt: '2026-07-03T01:00:00Z' }
  expect(brief(task('beginning', { event: underWay, count: 0 }))).toEqual([
    '“重阳糕制作”正在进行',
    null,
    '/events/cake',
  ])
})

test('leads from the drafts to the list of drafts', () => {
  expect(brief(task('newsDrafts'))).toEqual(['2 篇资讯草稿还没发布', null, '/news?state=draft'])
})
