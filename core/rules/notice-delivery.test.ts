import { NOTICE_KINDS, type NoticeFacts } from '../contract/notice-words'
import { decideDelivery, MAX_ATTEMPTS, nextAttempt } from './notice-delivery'

const at = (local: string) => new Date(`${local}+08:00`)
const NOW = at('2026-07-02T12:00')
const FACTS: NoticeFacts = {
  eventTitle: '重阳糕制作',
  startsAt: at('2026-07-03T14:00').toISOString(),
  venueName: null,
  offerExpiresAt: at('2026-07-02T20:00').toISOString(),
}
const decide = (kind: (typeof NOTICE_KINDS)[number], credit: number, now = NOW, isLasting = false) =>
  decideDelivery({ kind, facts: FACTS }, { credit, isLasting }, now)

test('sends what the resident does not know yet with their last consent, an echo only with one to spare', () => {
  const sent = (credit: number) => NOTICE_KINDS.filter((kind) => decide(kind, credit) === 'send')
  expect(sent(0)).toEqual([])
  expect(NOTICE_KINDS.filter((kind) => !sent(1).includes(kind))).toEqual([
    'registered',
    'entered',
    'pending',
    'waitlisted',
  ])
  expect(sent(2)).toEqual(NOTICE_KINDS)
})

test('sends echoes too where one consent holds for all messages', () => {
  expect(decide('registered', 1, NOW, true)).toBe('send')
  expect(decide('registered', 0, NOW, true)).toBe('inbox')
})

test('sends nothing once the event has begun', () => {
  for (const kind of NOTICE_KINDS) expect(decide(kind, 5, at('2026-07-03T14:00'))).toBe('inbox')
})

test('sends no offer that has lapsed, and no 明天 on the day itself', () => {
  expect(decide('offered', 1, at('2026-07-02T20:00'))).toBe('inbox')
  expect(decide('offerLapsing', 1, at('2026-07-02T20:00'))).toBe('inbox')
  expect(decide('promoted', 1, at('2026-07-02T20:00'))).toBe('send')
  expect(decide('reminderDay', 1, at('2026-07-03T08:00'))).toBe('inbox')
  expect(decide('reminderHours', 1, at('2026-07-03T12:00'))).toBe('send')
})

test('pauses longer and longer, then gives up', () => {
  const pauses = Array.from({ length: MAX_ATTEMPTS }, (_, index) => nextAttempt(index + 1, NOW)).map(
    (next) => next && (next.getTime() - NOW.getTime()) / 1000,
  )
  expect(pauses).toEqual([30, 60, 120, 240, 480, 960, 1920, null])
})
