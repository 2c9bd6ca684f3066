import { windowText } from './window-text'

const now = new Date('2026-07-01T10:00:00+08:00')
const times = {
  closesAt: '2026-07-05T10:00:00Z',
  cancelDeadline: '2026-07-05T10:00:00Z',
}

describe('the time to sign up', () => {
  it('names its end, before it begins and while it lasts', () => {
    const until = { text: '7月5日 周日 18:00 报名截止', note: '截止前可以取消' }
    expect(windowText(times, 'upcoming', now)).toEqual(until)
    expect(windowText(times, 'open', now)).toEqual(until)
  })

  it('names the deadline for cancelling where it is another, and says when it is past', () => {
    const until = (cancelDeadline: string) => windowText({ ...times, cancelDeadline }, 'full', now).note
    expect(until('2026-07-03T10:00:00Z')).toBe('7月3日 周五 18:00 前可以取消')
    expect(until('2026-07-01T01:00:00Z')).toContain('不能自己取消')
  })

  it('says nothing of what is over, and no deadline that is not known yet', () => {
    expect(windowText(times, 'past', now)).toEqual({ text: '', note: '' })
    expect(windowText({ closesAt: times.closesAt }, 'open', now).note).toBe('')
  })
})
