import { dayBounds, monthKey, monthOf, otherMonth, weeksOf } from './month-grid'

describe('a month of the calendar', () => {
  it('is the one of Shanghai, also just after its midnight and at the end of the year', () => {
    expect(monthOf(new Date('2026-06-30T16:00:00Z'))).toEqual({ year: 2026, month: 7 })
    expect(monthOf(new Date('2026-12-31T16:00:00Z'))).toEqual({ year: 2027, month: 1 })
  })

  it('is followed and preceded by the right one', () => {
    expect(otherMonth({ year: 2026, month: 12 }, 1)).toEqual({ year: 2027, month: 1 })
    expect(otherMonth({ year: 2026, month: 1 }, -1)).toEqual({ year: 2025, month: 12 })
  })

  it('begins its weeks on Monday and holds every day once', () => {
    const weeks = weeksOf({ year: 2026, month: 7 })
    expect(weeks[0]).toEqual([
      null,
      null,
      '2026-07-01',
      '2026-07-02',
      '2026-07-03',
      '2026-07-04',
      '2026-07-05',
    ])
    const days = weeks.flat().filter((day) => day !== null)
    expect(days).toHaveLength(31)
    expect(new Set(days).size).toBe(31)
    expect(
      weeksOf({ year: 2024, month: 2 })
        .flat()
        .filter((day) => day !== null),
    ).toHaveLength(29)
  })

  it('is called by two digits', () => {
    expect([7, 12].map((month) => monthKey({ year: 2026, month }))).toEqual(['2026-07', '2026-12'])
  })

  it('has days that lie between their first moment and their last', () => {
    expect(dayBounds('2026-07-03')).toEqual({
      from: '2026-07-02T16:00:00.000Z',
      to: '2026-07-03T15:59:59.999Z',
    })
  })
})
