import { REGISTRATION_STATES } from '../../../core/contract/event-words'
import { standingOf, type StandingFacts } from './standing'

const now = new Date('2026-07-01T10:00:00+08:00')
const facts: StandingFacts = {
  state: 'confirmed',
  waitlistPlace: null,
  offerExpiresAt: null,
  startsAt: '2026-07-02T06:00:00Z',
  endsAt: '2026-07-02T08:00:00Z',
  isEventCancelled: false,
}
const stand = (changes: Partial<StandingFacts>) => standingOf({ ...facts, ...changes }, now)

describe('how a registration stands', () => {
  it('tells who is in when to come', () => {
    expect(stand({})).toMatchObject({
      tone: 'good',
      title: '报名成功',
      next: expect.stringContaining('明天 14:00') as string,
    })
  })

  it('tells those who wait their place', () => {
    expect(stand({ state: 'waitlisted', waitlistPlace: 3 })).toMatchObject({
      tone: 'waiting',
      title: '候补中，第 3 位',
    })
  })

  it('tells until when an offered seat is kept, and after that who has it', () => {
    const offered = { state: 'offered' as const, waitlistPlace: null }
    expect(stand({ ...offered, offerExpiresAt: '2026-07-01T12:00:00Z' }).next).toContain('今天 20:00')
    expect(stand({ ...offered, offerExpiresAt: '2026-07-01T01:00:00Z' }).next).toContain('已经过了')
  })

  it('tells of a cancelled event before anything else, but not to those who had left', () => {
    expect(stand({ isEventCancelled: true }).title).toBe('活动已取消')
    expect(stand({ isEventCancelled: true, state: 'cancelled' }).title).toBe('已取消')
  })

  it('invites nobody to come or to wait once it is over', () => {
    const endsAt = '2026-07-01T01:00:00Z'
    expect(stand({ endsAt }).tone).toBe('over')
    expect(stand({ endsAt, state: 'waitlisted', waitlistPlace: 1 }).next).toContain('没有轮到')
  })

  it.each(REGISTRATION_STATES)('has words for %s', (state) => {
    const { title, next } = stand({ state })
    expect(title + next).not.toMatch(/[!！A-Za-z_]/)
    expect(next).not.toBe('')
  })
})
