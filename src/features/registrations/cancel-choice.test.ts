import { cancelChoice, type CancelMoment } from './cancel-choice'

const now = new Date('2026-07-01T10:00:00+08:00')
const moment: CancelMoment = {
  state: 'confirmed',
  cancelDeadline: '2026-07-02T01:00:00Z',
  endsAt: '2026-07-03T08:00:00Z',
  isEventCancelled: false,
}
const choose = (changes: Partial<CancelMoment> = {}) => cancelChoice({ ...moment, ...changes }, now)

describe('cancelling a registration', () => {
  it('asks before a seat is given away, and says until when that is possible', () => {
    expect(choose()).toMatchObject({
      kind: 'ask',
      note: '明天 9:00 前可以取消',
      question: { text: expect.stringContaining('让给别人') as string },
    })
  })

  it('lets one who waits leave at any time, and says that the place is lost', () => {
    expect(choose({ state: 'waitlisted', cancelDeadline: '2026-06-30T01:00:00Z' })).toMatchObject({
      kind: 'ask',
      label: '退出候补',
      question: { text: expect.stringContaining('不会保留') as string },
    })
  })

  it('says after the deadline whom to tell', () => {
    expect(choose({ cancelDeadline: '2026-06-30T01:00:00Z' })).toMatchObject({
      kind: 'late',
      note: expect.stringContaining('打电话') as string,
    })
  })

  it('offers nothing once it is over, called off or cancelled', () => {
    expect(choose({ endsAt: '2026-07-01T01:00:00Z' }).kind).toBe('none')
    expect(choose({ isEventCancelled: true }).kind).toBe('none')
    expect(choose({ state: 'cancelled' }).kind).toBe('none')
  })

  it("keeps to the four characters of WeChat's buttons", () => {
    for (const state of ['confirmed', 'waitlisted'] as const) {
      const choice = choose({ state })
      if (choice.kind !== 'ask') throw new Error('expected a question')
      expect(choice.question.yes.length).toBeLessThanOrEqual(4)
      expect(choice.question.no.length).toBeLessThanOrEqual(4)
    }
  })
})
