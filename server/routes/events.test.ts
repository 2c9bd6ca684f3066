import { EVENT_STATES } from '../../core/contract/event-words'
import type { EventPage } from '../../core/contract/event'
import { addEvent, addUnit } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

const NOW = new Date('2026-07-03T06:00:00Z')
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000)
const oneSession = (start: number, capacity = 2) => [
  { startsAt: hours(start), endsAt: hours(start + 2), capacity },
]

let server: TestServer
let street: string

beforeAll(async () => {
  server = await startTestServer({ now: () => NOW })
  street = await addUnit(server.db, '临溪街道')
  const qinghe = await addUnit(server.db, '青禾居民区', street)
  const add = (title: string, given: Parameters<typeof addEvent>[2]) =>
    addEvent(server.db, qinghe, { title, ...given }, NOW)
  await add('open', { sessions: oneSession(30) })
  await add('upcoming', { opensAt: hours(1), sessions: oneSession(50) })
  const full = await add('full', { sessions: oneSession(40) })
  await server.db.updateTable('eventSession').set({ seatsTaken: 2 }).where('eventId', '=', full.id).execute()
  await add('closed', { closesAt: hours(-1), sessions: oneSession(5) })
  await add('cancelled', { cancelledAt: hours(-2), sessions: oneSession(20) })
  await add('past', { sessions: oneSession(-10) })
  await add('long past', { sessions: oneSession(-100) })
})
afterAll(() => server.close())

const read = async (query: string) =>
  (await server.app.inject({ url: `/api/v1/events${query}` })).json<EventPage>()
const titles = async (query: string) => (await read(query)).items.map((item) => item.title)

test('lists what is ahead soonest first, then what is past latest first', async () => {
  expect(await titles('')).toEqual(['closed', 'cancelled', 'open', 'full', 'upcoming', 'past', 'long past'])
})

test.each([1, 2, 3, 5])('walks the same list in pages of %i', async (limit) => {
  const seen: string[] = []
  let cursor = ''
  for (;;) {
    const page = await read(`?limit=${limit}${cursor}`)
    seen.push(...page.items.map((item) => item.title))
    if (page.nextCursor === null) break
    cursor = `&cursor=${page.nextCursor}`
  }
  expect(seen).toEqual(await titles(''))
})

test.each(EVENT_STATES)('lists those that are %s, and says so in each', async (state) => {
  const page = await read(`?state=${state}`)
  expect(page.items.length).toBeGreaterThan(0)
  for (const item of page.items)
    expect(item).toMatchObject({ state, title: expect.stringContaining(state) as string })
})

test('filters by time, words and unit with all below it', async () => {
  const range = `?from=${hours(25).toISOString()}&to=${hours(45).toISOString()}`
  expect(await titles(range)).toEqual(['open', 'full'])
  expect(await titles('?q=CLOSED')).toEqual(['closed'])
  expect(await titles(`?unit=${street}&state=open`)).toEqual(['open'])
})

test('describes an event as the contract says', async () => {
  const [item] = (await read('?state=open')).items
  const reply = await server.app.inject({ url: `/api/v1/events/${item?.id}` })
  expect(reply.json()).toMatchObject({
    title: 'open',
    state: 'open',
    sessions: [{ capacity: 2, seatsTaken: 0, waitlistCount: 0 }],
    questions: [],
    hasWaitlist: true,
    admittedUnits: [],
    recap: null,
    body: { type: 'doc' },
  })
})
