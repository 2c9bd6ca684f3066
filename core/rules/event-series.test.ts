import type { SessionSettings } from '../contract/staff-event'
import { repeatSession } from './event-series'

const session = (startsAt: string, endsAt: string, heldReleaseAt: string | null = null): SessionSettings => ({
  startsAt,
  endsAt,
  capacity: 20,
  heldSeats: heldReleaseAt === null ? 0 : 2,
  heldReleaseAt,
})
const starts = (sessions: SessionSettings[]) => sessions.map((one) => one.startsAt)

describe('a series', () => {
  it('comes every week at the same hour, over the end of a year', () => {
    const first = session('2026-12-24T06:00:00.000Z', '2026-12-24T08:00:00.000Z', '2026-12-23T00:00:00.000Z')
    const series = repeatSession(first, 'week', 3)
    expect(starts(series)).toEqual([
      '2026-12-24T06:00:00.000Z',
      '2026-12-31T06:00:00.000Z',
      '2027-01-07T06:00:00.000Z',
    ])
    expect(series[2]).toMatchObject({
      endsAt: '2027-01-07T08:00:00.000Z',
      heldReleaseAt: '2027-01-06T00:00:00.000Z',
    })
  })

  it('falls on the last day of a month that has no 31st', () => {
    const first = session('2027-01-31T02:00:00.000Z', '2027-01-31T04:00:00.000Z')
    expect(starts(repeatSession(first, 'month', 3))).toEqual([
      '2027-01-31T02:00:00.000Z',
      '2027-02-28T02:00:00.000Z',
      '2027-03-31T02:00:00.000Z',
    ])
  })

  it('counts days in Shanghai, where a month begins while UTC still has the one before', () => {
    const first = session('2026-06-30T23:30:00.000Z', '2026-07-01T01:00:00.000Z')
    expect(starts(repeatSession(first, 'month', 2))).toEqual([
      '2026-06-30T23:30:00.000Z',
      '2026-07-31T23:30:00.000Z',
    ])
  })

  it('keeps no id: each is a session of its own', () => {
    const first = { ...session('2026-07-01T02:00:00.000Z', '2026-07-01T04:00:00.000Z'), id: 's' }
    expect(repeatSession(first, 'day', 2).map((one) => one.id)).toEqual(['s', undefined])
  })
})
