import { addEvent, addNews, addUnit, resident } from './scene'
import { startTestServer, type TestServer } from './test-server'

const HOUR = 3_600_000
const START = Date.parse('2026-07-03T02:00:00Z')

let time = START
let server: TestServer
let unitId: string
beforeAll(async () => {
  server = await startTestServer({ now: () => new Date(time) })
  unitId = await addUnit(server.db, '街道')
})
afterAll(() => server.close())
beforeEach(() => {
  time = START
})

const newEvent = (capacity = 1) => addEvent(server.db, unitId, { capacity }, new Date(START))
const counts = async (eventId: string) => {
  const { seatsTaken, waitlistCount } = await server.db
    .selectFrom('eventSession')
    .select(['seatsTaken', 'waitlistCount'])
    .where('eventId', '=', eventId)
    .executeTakeFirstOrThrow()
  return [seatsTaken, waitlistCount]
}

test('keeps the seats right when the clock goes back between two sign-ups, and gives nobody the same id', async () => {
  const event = await newEvent()
  const [first, second] = [await resident(server.app, '甲'), await resident(server.app, '乙')]
  const one = await first.signUp(event.id)
  time -= HOUR / 2
  const other = await second.signUp(event.id)
  expect([one.statusCode, other.statusCode]).toEqual([201, 201])
  expect([one.json<{ state: string }>().state, other.json<{ state: string }>().state]).toEqual([
    'confirmed',
    'waitlisted',
  ])
  expect(one.json<{ id: string }>().id).not.toBe(other.json<{ id: string }>().id)
  expect(await counts(event.id)).toEqual([1, 1])
})

test('refuses what is not open at the hour it then is, and takes it when the clock is right again', async () => {
  const event = await newEvent()
  const one = await resident(server.app, '丙')
  time -= 3 * HOUR
  expect((await one.signUp(event.id)).json()).toMatchObject({ error: { code: 'NOT_OPEN_YET' } })
  time = START
  expect((await one.signUp(event.id)).statusCode).toBe(201)
})

test('asks to sign in after a jump beyond the session, and knows it again after the jump back', async () => {
  const one = await resident(server.app, '丁')
  time += 40 * 24 * HOUR
  expect((await one.get('/me')).statusCode).toBe(401)
  time = START
  expect((await one.get('/me')).statusCode).toBe(200)
})

test('reacts once, and lists it, whatever the clock does in between', async () => {
  const newsId = await addNews(server.db, unitId)
  const one = await resident(server.app, '戊')
  const like = async () => (await one.put(`/news/${newsId}/like`)).json<{ likeCount: number }>().likeCount
  const before = await like()
  time -= 48 * HOUR
  // Not published yet, by this clock: not found, rather than liked twice.
  expect((await one.put(`/news/${newsId}/like`)).statusCode).toBeLessThan(500)
  time += 96 * HOUR
  expect(await like()).toBe(before)
  const { items } = (await one.get('/me/reactions')).json<{ items: { id: string }[] }>()
  expect(items.map(({ id }) => id)).toEqual([newsId])
})
