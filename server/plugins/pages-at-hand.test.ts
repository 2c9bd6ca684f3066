import { addEvent, addNews, addUnit, resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

let server: TestServer
let street: string
let statements: string[] = []

beforeAll(async () => {
  server = await startTestServer({
    listen: true,
    settings: { isRateLimited: true, trustedProxies: ['127.0.0.1'] },
    requestsPerAddress: 20,
    onStatement: (statement) => statements.push(statement),
  })
  street = await addUnit(server.db, '临溪街道')
})
afterAll(() => server.close())
beforeEach(() => (statements = []))

let addresses = 0
/** Everybody has an address of their own unless it is given. */
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/v1${path}`, {
    headers: { 'x-forwarded-for': `10.1.0.${++addresses}`, ...headers },
  })

/** Apart from the hour, and the id apart from the others. */
const headersOf = (reply: Response) => {
  const { 'x-request-id': id, ...headers } = Object.fromEntries(reply.headers)
  delete headers.date
  return { id, headers }
}

test('answers a page at hand as it was answered when it was made', async () => {
  await addNews(server.db, street)
  const made = await get('/news?limit=5')
  const again = await get('/news?limit=5')
  expect(statements.length).toBeGreaterThan(0)
  statements = []
  expect((await get('/news?limit=5')).status).toBe(200)
  expect(statements).toEqual([])
  expect(headersOf(again).headers).toEqual(headersOf(made).headers)
  expect(headersOf(again).headers).toHaveProperty('x-content-type-options', 'nosniff')
  expect(headersOf(again).id).not.toBe(headersOf(made).id)
  expect(await again.text()).toBe(await made.text())
})

test('answers 304 to one who has it, under the id that the proxy gave', async () => {
  const etag = (await get('/units')).headers.get('etag') ?? ''
  const known = await get('/units', { 'if-none-match': `"other", W/${etag}`, 'x-request-id': 'edge-7' })
  expect([known.status, await known.text()]).toEqual([304, ''])
  expect(headersOf(known)).toMatchObject({ id: 'edge-7', headers: { etag, vary: 'authorization' } })
  expect((await get('/units', { 'if-none-match': '"other"' })).status).toBe(200)
})

test('leaves who is signed in, and whatever is no reading, to the routes', async () => {
  const { id } = await addEvent(server.db, street, { title: '包馄饨' })
  const one = await resident(server.app, '馄饨爱好者')
  await get(`/events/${id}`)
  const own = await get(`/events/${id}`, { authorization: `Bearer ${one.token}` })
  expect(await own.json()).toHaveProperty('viewer')
  expect((await get(`/events/${id}`, { authorization: 'Bearer no-session' })).status).toBe(401)
  const written = await fetch(`${server.url}/api/v1/events/${id}`, { method: 'DELETE' })
  expect(written.status).toBe(404)
  const head = await fetch(`${server.url}/api/v1/events/${id}`, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
})

test('shows what has changed at once', async () => {
  const id = await addNews(server.db, street)
  const one = await resident(server.app, '点赞的人')
  const likes = async () => ((await (await get(`/news/${id}`)).json()) as { likeCount: number }).likeCount
  expect([await likes(), await likes()]).toEqual([0, 0])
  await one.put(`/news/${id}/like`)
  expect(await likes()).toBe(1)
})

test('counts what it answers by route and status', async () => {
  const id = await addNews(server.db, street)
  const count = async (status: number) => {
    const { payload } = await server.app.inject({ url: '/metrics', remoteAddress: '127.0.0.1' })
    const name = `mulin_request_seconds_count{method="GET",route="/api/v1/news/:id",status="${status}"} `
    return Number(payload.split(name)[1]?.split('\n')[0] ?? 0)
  }
  const before = [await count(200), await count(304)]
  const etag = (await get(`/news/${id}`)).headers.get('etag') ?? ''
  await get(`/news/${id}`)
  await get(`/news/${id}`, { 'if-none-match': etag })
  expect([await count(200), await count(304)]).toEqual([(before[0] ?? 0) + 2, (before[1] ?? 0) + 1])
})

test('holds one address to its requests, and not its neighbour', async () => {
  const statuses = new Set<number>()
  for (let times = 0; times < 20; times++) statuses.add((await get('/units', from('10.2.0.1'))).status)
  expect([...statuses]).toEqual([200])
  const refused = await get('/units', from('10.2.0.1'))
  expect([refused.status, await refused.json()]).toMatchObject([429, { error: { code: 'RATE_LIMITED' } }])
  expect((await get('/units', from('10.2.0.2'))).status).toBe(200)
})

const from = (address: string) => ({ 'x-forwarded-for': address })
