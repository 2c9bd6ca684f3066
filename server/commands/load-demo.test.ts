import { FormatRegistry, type TSchema } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { CommunityEvent, EventPage } from '../../core/contract/event'
import { ADMISSIONS, EVENT_STATES } from '../../core/contract/event-words'
import { NewsItem, NewsPage } from '../../core/contract/news'
import { UnitList } from '../../core/contract/unit'
import { holdsSeat } from '../../core/rules/registration'
import { createSealer } from '../lib/sealing'
import { startTestServer, type TestServer } from '../../tests/test-server'
import { loadDemo } from './load-demo'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ loadDemo: true })
}, 120_000)
afterAll(() => server.close())

const get = async <T>(path: string) => (await server.app.inject({ url: `/api/v1${path}` })).json<T>()

test('shows a full first page with pictures', async () => {
  const page = await get<NewsPage>('/news')
  expect(page.items).toHaveLength(20)
  const covers = page.items.flatMap((item) => item.cover ?? [])
  expect(covers.length).toBeGreaterThan(10)
  const picture = await server.app.inject({ url: `${covers[0]?.src}?w=240` })
  expect([picture.statusCode, picture.headers['content-type']]).toEqual([200, 'image/jpeg'])
})

test('has events in every state, whose counts are those of their rows', async () => {
  const { items } = await get<EventPage>('/events?limit=50')
  expect(new Set(items.map((item) => item.state))).toEqual(new Set(EVENT_STATES))
  const rows = await server.db
    .selectFrom('attendee')
    .innerJoin('registration', 'registration.id', 'attendee.registrationId')
    .select(['attendee.sessionId', 'registration.state'])
    .execute()
  const sessions = await server.db.selectFrom('eventSession').select(['id', 'heldSeats']).execute()
  const held = new Map(sessions.map((session) => [session.id, session.heldSeats]))
  for (const { id, seatsTaken, waitlistCount } of items.flatMap((item) => item.sessions)) {
    const own = rows.filter((row) => row.sessionId === id)
    const seated = own.filter((row) => holdsSeat(row.state))
    expect(seated.length + (held.get(id) ?? 0)).toBe(seatsTaken)
    expect(own.filter((row) => row.state === 'waitlisted')).toHaveLength(waitlistCount)
  }
})

test('shows what an event can ask for, and registrations on every way to a seat', async () => {
  const { items } = await get<EventPage>('/events?limit=50')
  expect(new Set(items.map((item) => item.admission))).toEqual(new Set(ADMISSIONS))
  expect(items.some((item) => !item.takesRegistrations)).toBe(true)
  expect(items.some((item) => item.minAge !== null)).toBe(true)
  expect(items.some((item) => item.sessions.length > 2)).toBe(true)
  const rows = await server.db.selectFrom('registration').select('state').distinct().execute()
  expect(new Set(rows.map((row) => row.state))).toEqual(
    new Set(['confirmed', 'offered', 'waitlisted', 'pending', 'entered']),
  )
})

test('tells of a past event afterwards, and the event of what was told', async () => {
  const { items } = await get<EventPage>('/events?state=past')
  const cakes = items.find(({ title }) => title === '重阳糕制作')
  const { recap } = await get<CommunityEvent>(`/events/${cakes?.id}`)
  expect(recap?.title).toBe('三十七位邻居，一起蒸了一笼重阳糕')
  const { relatedEvent } = await get<NewsItem>(`/news/${recap?.id}`)
  expect(relatedEvent).toEqual({ id: cakes?.id, title: cakes?.title })
})

test('is loaded once', async () => {
  const sealer = createSealer(server.settings.encryptionKey)
  expect(await loadDemo(server.db, sealer, new Date())).toEqual({ loaded: false })
})

test('is answered as the contract says, to the last field', async () => {
  FormatRegistry.Set('date-time', (text) => !Number.isNaN(Date.parse(text)))
  const faults = async (schema: TSchema, path: string) =>
    [...Value.Errors(schema, await get(path))].map((error) => `${path} ${error.path}: ${error.message}`)
  const news = await get<NewsPage>('/news?limit=50')
  const events = await get<EventPage>('/events?limit=50')
  expect(await faults(UnitList, '/units')).toEqual([])
  expect(await faults(NewsPage, '/news?limit=50')).toEqual([])
  expect(await faults(EventPage, '/events?limit=50')).toEqual([])
  for (const { id } of news.items) expect(await faults(NewsItem, `/news/${id}`)).toEqual([])
  for (const { id } of events.items) expect(await faults(CommunityEvent, `/events/${id}`)).toEqual([])
})
