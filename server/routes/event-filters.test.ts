import type { EventDays, EventPage } from '../../core/contract/event'
import { addEvent, addUnit } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

/** 14:00 in Shanghai. */
const NOW = new Date('2026-07-03T06:00:00Z')
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000)
const session = (start: number, capacity = 2) => ({
  startsAt: hours(start),
  endsAt: hours(start + 2),
  capacity,
})

let server: TestServer
let qinghe: string

beforeAll(async () => {
  server = await startTestServer({ now: () => NOW })
  const street = await addUnit(server.db, '临溪街道')
  qinghe = await addUnit(server.db, '青禾居民区', street)
  const liuyin = await addUnit(server.db, '柳荫居民区', street)
  const add = async (title: string, given: Parameters<typeof addEvent>[2], unit = qinghe) =>
    addEvent(server.db, unit, { title, closesAt: hours(2), ...given }, NOW)
  const seats = (sessionId: string | undefined, taken: object) =>
    server.db
      .updateTable('eventSession')
      .set(taken)
      .where('id', '=', sessionId ?? '')
      .execute()

  await add('twice', { seriesId: 'film', sessions: [session(24), session(24 * 8)] })
  await add('young', { maxAge: 12, sessions: [session(25)] })
  await add('old', { minAge: 60, sessions: [session(26)] }, liuyin)
  const full = await add('full', { seriesId: 'film', sessions: [session(27)] })
  await seats(full.sessionIds[0], { seatsTaken: 2 })
  const waiting = await add('waiting', { sessions: [session(28, 3)] })
  await seats(waiting.sessionIds[0], { seatsTaken: 1, waitlistCount: 2 })
  await add('closed', { closesAt: hours(-1), sessions: [session(29)] })
  await add('open house', { closesAt: hours(-1), takesRegistrations: false, sessions: [session(30)] })
  await add('cancelled', { cancelledAt: hours(-2), sessions: [session(31)] })
  await add('past', { seriesId: 'film', sessions: [session(-48)] })
})
afterAll(() => server.close())

const read = async (query: string) =>
  (await server.app.inject({ url: `/api/v1/events?${query}` })).json<EventPage>()
const titles = async (query: string) => (await read(query)).items.map((item) => item.title)
const days = async (query: string) =>
  (await server.app.inject({ url: `/api/v1/events/days?${query}` })).json<EventDays>().items

describe('the list of events', () => {
  it('keeps for an age what everybody of that age may come to', async () => {
    expect(await titles('audience=elders&limit=4')).toEqual(['twice', 'old', 'full', 'waiting'])
    expect(await titles('audience=children&limit=3')).toEqual(['twice', 'young', 'full'])
    expect(await titles('audience=adults&limit=3')).toEqual(['twice', 'full', 'waiting'])
  })

  it('leaves out what has no room for who comes now: full, waited for, closed, called off or over', async () => {
    expect(await titles('hasSeats=true')).toEqual(['twice', 'young', 'old', 'open house'])
    expect(await titles('hasSeats=false')).toHaveLength(9)
  })

  it.each(['hasSeats=true', 'audience=elders', 'series=film'])(
    'goes on page by page (%s)',
    async (filter) => {
      const seen: string[] = []
      let cursor = ''
      do {
        const page = await read(`${filter}&limit=1${cursor}`)
        seen.push(...page.items.map((item) => item.title))
        cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`
      } while (cursor !== '')
      expect(seen).toEqual(await titles(filter))
    },
  )

  it('tells all of a series, what is to come first', async () => {
    expect(await titles('series=film')).toEqual(['twice', 'full', 'past'])
  })

  it('finds an event by any of its sessions', async () => {
    const range = (from: number, to: number) =>
      `from=${hours(from).toISOString()}&to=${hours(to).toISOString()}`
    expect(await titles(range(24 * 7, 24 * 9))).toEqual(['twice'])
    expect(await titles(range(24 * 2, 24 * 7))).toEqual([])
  })
})

describe('the days of a month', () => {
  it('are those on which sessions begin in Shanghai, with how many events; without what was called off', async () => {
    expect(await days('month=2026-07')).toEqual([
      { day: '2026-07-01', count: 1 },
      { day: '2026-07-04', count: 7 },
      { day: '2026-07-11', count: 1 },
    ])
    expect(await days('month=2026-08')).toEqual([])
  })

  it('are narrowed as the list is', async () => {
    expect(await days(`month=2026-07&unit=${qinghe}&audience=elders&hasSeats=true`)).toEqual([
      { day: '2026-07-04', count: 2 },
      { day: '2026-07-11', count: 1 },
    ])
    expect(await days('month=2026-07&state=cancelled')).toEqual([{ day: '2026-07-04', count: 1 }])
  })

  it('are refused for what is no month', async () => {
    const reply = await server.app.inject({ url: '/api/v1/events/days?month=2026-13' })
    expect(reply.statusCode).toBe(400)
  })
})
