import {
  formatClock,
  formatDay,
  formatFixedRange,
  formatMoment,
  formatPublished,
  formatRange,
} from './chinese-dates'

const now = new Date('2024-07-01T10:00:00+08:00')

describe('dates for residents', () => {
  it('writes day, weekday and clock in Shanghai whatever offset the time came in', () => {
    expect(formatMoment('2024-07-03T06:00:00Z', now)).toBe('7月3日 周三 14:00')
    expect(formatMoment('2024-07-03T02:00:00-04:00', now)).toBe('7月3日 周三 14:00')
  })

  it('counts days by midnight in Shanghai, not in UTC', () => {
    expect(formatMoment('2024-06-30T16:05:00Z', now)).toBe('今天 0:05')
    expect(formatMoment('2024-07-01T16:05:00Z', now)).toBe('明天 0:05')
    expect(formatPublished('2024-06-30T15:59:00Z', now)).toBe('昨天')
    expect(formatPublished('2024-06-30T16:00:00Z', now)).toBe('今天')
  })

  it('names the year when it is another one', () => {
    expect(formatDay('2024-12-31T15:59:00Z', now)).toBe('12月31日')
    expect(formatDay('2024-12-31T16:00:00Z', now)).toBe('2025年1月1日')
    expect(formatMoment('2023-07-03T06:05:00Z', now)).toBe('2023年7月3日 周一 14:05')
  })

  it('does not call the day before yesterday or tomorrow by a name', () => {
    expect(formatPublished('2024-06-29T06:00:00Z', now)).toBe('6月29日')
    expect(formatPublished('2024-07-02T06:00:00Z', now)).toBe('7月2日')
  })

  it('shortens a range within one day and writes both ends of a longer one', () => {
    expect(formatRange('2024-07-03T06:00:00Z', '2024-07-03T08:30:00Z', now)).toBe('7月3日 周三 14:00–16:30')
    expect(formatRange('2024-07-03T06:00:00Z', '2024-07-04T08:30:00Z', now)).toBe(
      '7月3日 周三 14:00 至 7月4日 周四 16:30',
    )
    expect(formatClock('2024-07-03T01:05:00Z')).toBe('9:05')
  })

  it('writes a range on paper out, also when it is today', () => {
    const today = ['2024-07-01T06:00:00Z', '2024-07-01T08:00:00Z'] as const
    const noon = new Date('2024-07-01T04:00:00Z')
    expect(formatRange(...today, noon)).toBe('今天 14:00–16:00')
    expect(formatFixedRange(...today, noon)).toBe('7月1日 周一 14:00–16:00')
  })
})
