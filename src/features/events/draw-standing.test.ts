import type { DrawRecord } from '../../../core/contract/draw'
import { drawStanding } from './draw-standing'

const now = new Date('2026-07-01T10:00:00+08:00')
const hex = 'a'.repeat(64)
const record: DrawRecord = {
  algorithm: 'mulin-draw-1',
  eventId: 'e',
  sessionId: 's',
  drawAt: '2026-07-01T04:00:00Z',
  seedCommitment: hex,
  entrantsHash: null,
  entrants: [],
  withdrawals: [],
  seats: null,
  letsSmallerPartiesPass: false,
  seed: null,
  drawnAt: null,
  result: [],
}
const entrants = ['A', 'B', 'C'].map((code) => ({ code, partySize: 1, weight: 3 }))
const drawn: DrawRecord = {
  ...record,
  entrants,
  entrantsHash: hex,
  seats: 1,
  seed: hex,
  drawnAt: '2026-07-01T01:00:00Z',
  result: [
    { code: 'B', hasSeat: true },
    { code: 'C', hasSeat: false },
    { code: 'A', hasSeat: false },
  ],
}

describe('the public record of a draw', () => {
  it('says when it is held, and who takes part once the window has closed', () => {
    expect(drawStanding(record, '', now)).toMatchObject({ title: '今天 12:00 摇号' })
    expect(drawStanding({ ...record, entrants, entrantsHash: hex }, '', now).text).toContain('3 份报名')
  })

  it('tells each entrant what came of it for them', () => {
    expect(drawStanding(drawn, 'B', now).text).toContain('B 摇中了')
    expect(drawStanding(drawn, 'A', now).text).toContain('候补第 2 份')
  })

  it('tells a visitor of nobody', () => {
    expect(drawStanding(drawn, '', now).text).toBe('共 3 份报名，摇 1 个名额。')
  })
})
