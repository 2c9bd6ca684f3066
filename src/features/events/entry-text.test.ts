import { ageText, entryText } from './entry-text'

const now = new Date('2026-07-01T10:00:00+08:00')

describe('how one gets in', () => {
  it('is said where it is a draw, an approval, or nothing at all', () => {
    const draw = { admission: 'draw' as const, takesRegistrations: true, drawAt: '2026-07-02T02:00:00Z' }
    expect(entryText(draw, now).note).toContain('明天 10:00 摇号')
    expect(entryText({ admission: 'approval', takesRegistrations: true }, now).text).toContain('审核')
    expect(entryText({ admission: 'first-come', takesRegistrations: false }, now).text).toContain('不用报名')
    expect(entryText({ admission: 'first-come', takesRegistrations: true }, now).text).toBe('')
  })

  it('names the ages on the sides that are bound', () => {
    expect(ageText({ minAge: 60, maxAge: null })).toBe('60 岁及以上参加')
    expect(ageText({ minAge: 6, maxAge: 12 })).toBe('6 到 12 岁参加')
    expect(ageText({ minAge: null, maxAge: 12 })).toBe('12 岁及以下参加')
    expect(ageText({ minAge: null, maxAge: null })).toBe('')
  })
})
