import { changedFields, whatChanged } from './event-change'

const session = (startsAt: string, endsAt: string) => ({
  id: 's',
  startsAt,
  endsAt,
  capacity: 9,
  heldSeats: 0,
  heldReleaseAt: null,
})
const before = {
  title: '剪纸课',
  venueId: 'v',
  sessions: [session('2026-07-10T06:00:00Z', '2026-07-10T08:00:00Z')],
}

describe('those signed up', () => {
  it('are told of nothing where only the capacity changed, or the same time is written otherwise', () => {
    const sessions = [{ ...session('2026-07-10T14:00:00+08:00', '2026-07-10T16:00:00+08:00'), capacity: 12 }]
    expect(whatChanged(before, { ...before, title: ' 剪纸课', sessions }, 's')).toEqual([])
  })

  it('are told of another title, time and venue', () => {
    const sessions = [session('2026-07-10T06:00:00Z', '2026-07-10T09:00:00Z')]
    expect(whatChanged(before, { title: '窗花课', venueId: null, sessions }, 's')).toEqual([
      'title',
      'time',
      'venue',
    ])
  })
})

test('the audit log holds the fields that differ, as they were and as they are', () => {
  const was = { title: '剪纸课', capacity: 9, venueId: null }
  expect(changedFields(was, { title: '剪纸课', capacity: 12, venueId: null, minAge: 60 })).toEqual({
    before: { capacity: 9, minAge: null },
    after: { capacity: 12, minAge: 60 },
  })
})
