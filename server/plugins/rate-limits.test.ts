import { sql } from 'kysely'
import { SAME_ORIGIN } from '../../tests/officer-scene'
import { addEvent, addNews, addUnit, resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'
import { buildApp } from '../app'

/** Of the limits, and of what a process lets through without asking: a tenth. */
const WRITES = 300
const SIGN_INS = 600
const UNASKED = 0.1

let server: TestServer
let street: string

const otherProcess = () => buildApp({ db: server.db, settings: server.settings, h5Dir: null })
const statusesOf = (replies: { statusCode: number }[], status: number) =>
  replies.filter(({ statusCode }) => statusCode === status).length

beforeAll(async () => {
  server = await startTestServer({
    settings: { isRateLimited: true, trustedProxies: ['10.0.0.0/8'] },
    requestsPerAddress: 3000,
  })
  street = await addUnit(server.db, '临溪街道')
})
afterAll(() => server.close())
/** A window that ends in the middle of a test would begin to count anew. */
beforeEach(async () => {
  await server.db.deleteFrom('requestCount').execute()
  const rest = 60_000 - (Date.now() % 60_000)
  if (rest < 15_000) await new Promise((resolve) => setTimeout(resolve, rest))
})

test('holds a script to its writes over two processes, and lets its neighbours go on', async () => {
  const other = await otherProcess()
  const [script, neighbour] = [await resident(server.app, '脚本'), await resident(server.app, '邻居')]
  const newsId = await addNews(server.db, street)
  const write = (app: typeof other) =>
    app.inject({
      method: 'PUT',
      url: `/api/v1/news/${newsId}/like`,
      headers: { authorization: `Bearer ${script.token}` },
    })
  const replies = await Promise.all(
    Array.from({ length: 2 * WRITES }, (_, index) => write(index % 2 === 0 ? server.app : other)),
  )
  const passed = statusesOf(replies, 200)
  expect(passed).toBeGreaterThanOrEqual(WRITES)
  expect(passed).toBeLessThanOrEqual(WRITES * (1 + 2 * UNASKED))
  expect(statusesOf(replies, 429)).toBe(replies.length - passed)
  const last = await write(other)
  expect(last.json()).toMatchObject({
    error: { code: 'RATE_LIMITED', message: '操作太频繁了，请稍等一会儿再试。' },
  })
  expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
  expect((await neighbour.put(`/news/${newsId}/like`)).statusCode).toBe(200)
  await other.close()
})

test('refuses nobody of a whole neighbourhood that signs up from one address', async () => {
  const { id } = await addEvent(server.db, street, { capacity: 30 })
  const people = await Promise.all(
    Array.from({ length: 400 }, (_, index) => resident(server.app, `同网${index}`)),
  )
  const replies = await Promise.all(people.map((one) => one.signUp(id)))
  expect(statusesOf(replies, 201)).toBe(people.length)
  // Who signs up once does not even cost a count.
  const counts = await server.db
    .selectFrom('requestCount')
    .select('key')
    .where('key', 'like', 'resident%')
    .execute()
  expect(counts).toEqual([])
})

test('holds an address to its sign-ins over two processes', async () => {
  const other = await otherProcess()
  const signIn = (app: typeof other, index: number, remoteAddress: string) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/sessions',
      remoteAddress,
      payload: { provider: 'demo', code: `来客${index % 5}` },
    })
  const replies = await Promise.all(
    Array.from({ length: 2 * SIGN_INS }, (_, index) =>
      signIn(index % 2 ? other : server.app, index, '192.0.2.7'),
    ),
  )
  const passed = statusesOf(replies, 201)
  expect(passed).toBeGreaterThanOrEqual(SIGN_INS)
  expect(passed).toBeLessThanOrEqual(SIGN_INS * (1 + 2 * UNASKED))
  expect((await signIn(other, 0, '192.0.2.8')).statusCode).toBe(201)
  await other.close()
})

test('goes on when the count cannot be kept', async () => {
  const one = await resident(server.app, '没有计数')
  const newsId = await addNews(server.db, street)
  await sql`alter table request_count rename to request_count_away`.execute(server.db)
  const replies = await Promise.all(
    Array.from({ length: 2 * WRITES }, () => one.put(`/news/${newsId}/like`)),
  ).finally(() => sql`alter table request_count_away rename to request_count`.execute(server.db))
  expect([statusesOf(replies, 200), statusesOf(replies, 429)]).toEqual([WRITES, WRITES])
})

test('holds one address to a share of the process, whatever it asks', async () => {
  const ask = (remoteAddress: string) => server.app.inject({ url: '/api/v1/units', remoteAddress })
  const replies = await Promise.all(Array.from({ length: 3100 }, () => ask('192.0.2.9')))
  expect([statusesOf(replies, 200), statusesOf(replies, 429)]).toEqual([3000, 100])
  expect((await ask('192.0.2.10')).statusCode).toBe(200)
})

test.each([
  ['the address that a trusted proxy tells', '10.1.2.3', '203.0.113.7', '203.0.113.7'],
  ['nothing that somebody told the proxy before', '10.1.2.3', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
  ['nothing of what others write into the header', '198.51.100.4', '203.0.113.7', '198.51.100.4'],
  ['the proxy where it tells nobody', '10.1.2.3', undefined, '10.1.2.3'],
])('believes %s', async (_what, remoteAddress, forwarded, wanted) => {
  await server.db.deleteFrom('signInAttempt').execute()
  await server.app.inject({
    method: 'POST',
    url: '/api/v1/staff/sessions',
    remoteAddress,
    headers: { ...SAME_ORIGIN, ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }) },
    payload: { loginName: 'nobody', password: 'a guess' },
  })
  expect(await server.db.selectFrom('signInAttempt').select('address').execute()).toEqual([
    { address: wanted },
  ])
})

test('says once that there is a proxy that nobody has named', async () => {
  const log: string[] = []
  const settings = { ...server.settings, trustedProxies: [], logLevel: 'warn' as const }
  const app = await buildApp({
    db: server.db,
    settings,
    h5Dir: null,
    logTo: { write: (line) => void log.push(line) },
  })
  await app.inject({ url: '/healthz' })
  expect(log).toEqual([])
  for (let count = 0; count < 3; count++)
    await app.inject({ url: '/healthz', headers: { 'x-forwarded-for': '203.0.113.7' } })
  expect([log.length, log[0]]).toEqual([1, expect.stringContaining('TRUSTED_PROXIES')])
  await app.close()
})
