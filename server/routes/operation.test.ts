import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { addEvent, addUnit, resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'
import { KNOWN_MIGRATIONS } from '../store/migrate'

let server: TestServer
const drain = { isDraining: false }
const SCHEMA = KNOWN_MIGRATIONS.at(-1) ?? ''
const TOKEN = 'a-token-of-prometheus'

beforeAll(async () => {
  server = await startTestServer({ listen: true, drain, settings: { metricsToken: TOKEN } })
})
afterAll(() => server.close())
afterEach(() => {
  drain.isDraining = false
})

const metrics = async (headers: Record<string, string> = {}) => {
  const reply = await fetch(`${server.url}/metrics`, { headers })
  return { status: reply.status, text: await reply.text() }
}
const valueOf = (text: string, line: string) =>
  Number(new RegExp(`^${line.replace(/[{}]/g, '\\$&')} (\\S+)$`, 'm').exec(text)?.[1] ?? NaN)

describe('/readyz', () => {
  test('tells the schema, and that the database takes writes', async () => {
    const reply = await fetch(`${server.url}/readyz`)
    expect([reply.status, await reply.json()]).toEqual([
      200,
      { status: 'ok', schema: SCHEMA, readOnly: false },
    ])
  })

  test('is not ready with a schema older than the code, and ready with a newer one', async () => {
    const rename = (from: string, to: string) =>
      sql`update kysely_migration set name = ${to} where name = ${from}`.execute(server.db)
    await rename(SCHEMA, '9999-of-the-next-version')
    const old = await fetch(`${server.url}/readyz`)
    expect([old.status, await old.json()]).toEqual([
      503,
      { error: expect.objectContaining({ details: { reason: 'SCHEMA_OLD', missing: [SCHEMA] } }) as object },
    ])
    await rename('9999-of-the-next-version', SCHEMA)
    await sql`insert into kysely_migration values ('9999-of-the-next-version', '')`.execute(server.db)
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
    await sql`delete from kysely_migration where name like '9999%'`.execute(server.db)
  })

  test('turns 503 when the server is to stop, while requests are answered and told to connect elsewhere', async () => {
    drain.isDraining = true
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503)
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    const reply = await fetch(`${server.url}/api/v1/units`)
    expect([reply.status, reply.headers.get('connection')]).toEqual([200, 'close'])
    const known = { 'if-none-match': reply.headers.get('etag') ?? '' }
    const unchanged = await fetch(`${server.url}/api/v1/units`, { headers: known })
    expect([unchanged.status, unchanged.headers.get('connection')]).toEqual([304, 'close'])
  })
})

describe('/metrics', () => {
  test('is for this machine, or for who has the token', async () => {
    expect((await metrics()).status).toBe(200)
    expect((await metrics({ authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '10.0.0.9' })).status).toBe(
      200,
    )
    expect((await metrics({ 'x-forwarded-for': '10.0.0.9' })).status).toBe(403)
    expect((await metrics({ authorization: 'Bearer another-token-of-theirs' })).status).toBe(403)
  })

  test('counts requests by route, not by address', async () => {
    await fetch(`${server.url}/api/v1/news/no-such-article`)
    await fetch(`${server.url}/no/such/page?with=words`)
    const { text } = await metrics()
    expect(
      valueOf(text, 'mulin_request_seconds_count{method="GET",route="/api/v1/news/:id",status="404"}'),
    ).toBe(1)
    expect(valueOf(text, 'mulin_request_seconds_count{method="any",route="none",status="404"}')).toBe(1)
    expect(text).not.toContain('no-such-article')
  })

  test('counts who was given a free seat in the last hour, and what became of the notice', async () => {
    const own = await startTestServer({ listen: true })
    const event = await addEvent(own.db, await addUnit(own.db, '街道'), { capacity: 1 })
    const [first, second] = [await resident(own.app, '甲'), await resident(own.app, '乙')]
    const { id } = (await first.signUp(event.id)).json<{ id: string }>()
    await second.signUp(event.id)
    await first.delete(`/registrations/${id}`)
    const text = await (await fetch(`${own.url}/metrics`)).text()
    const told = (kind: string) => valueOf(text, `mulin_notices_last_hour{kind="${kind}",delivery="none"}`)
    expect([told('offered'), told('waitlisted')]).toEqual([1, 1])
    await own.close()
  })

  test('shows the connections, and the depth of each queue once jobs run', async () => {
    const own = await startTestServer({ listen: true, runsJobs: true })
    const text = await (await fetch(`${own.url}/metrics`)).text()
    expect(valueOf(text, 'mulin_database_connections{pool="primary",state="total"}')).toBeGreaterThan(0)
    expect(valueOf(text, 'mulin_queue_jobs{queue="remind",state="failed"}')).toBe(0)
    await own.close()
  })
})

describe('the oversell guard', () => {
  const guard = async (own: TestServer) => {
    const { text } = await fetch(`${own.url}/metrics`).then(async (reply) => ({ text: await reply.text() }))
    return ['oversold', 'miscounted'].map((fault) => valueOf(text, `mulin_wrong_sessions{fault="${fault}"}`))
  }

  test.each([
    ['all is well', 'select 1', [0, 0]],
    ['a count was moved', 'update event_session set seats_taken = seats_taken - 1', [0, 1]],
    ['a row was lost', 'delete from registration', [0, 1]],
    [
      'a seat was given twice',
      `alter table event_session drop constraint seats_within_capacity;
       update event_session set capacity = 1, seats_taken = 2`,
      [1, 0],
    ],
  ])('counts when %s', async (_what, damage, expected) => {
    const own = await startTestServer({ listen: true })
    const event = await addEvent(own.db, await addUnit(own.db, '街道'), { capacity: 2 })
    for (const name of ['甲', '乙', '丙']) await (await resident(own.app, name)).signUp(event.id)
    for (const statement of damage.split(';')) await sql.raw(statement).execute(own.db)
    expect(await guard(own)).toEqual(expected)
    await own.close()
  })
})

test('names each request, by the name it came with if that is clean', async () => {
  const idOf = async (headers: Record<string, string>) =>
    (await fetch(`${server.url}/healthz`, { headers })).headers.get('x-request-id')
  expect(await idOf({ 'x-request-id': 'edge-42' })).toBe('edge-42')
  expect(await idOf({ 'x-request-id': '<b>"42"</b>' })).toBe('b42b')
  const [one, other] = [await idOf({}), await idOf({})]
  expect(one).toMatch(/^[\w-]+$/)
  expect(one).not.toBe(other)
})

describe('the log', () => {
  const logged = async (logLevel: 'debug' | 'info') => {
    const lines: string[] = []
    const own = await startTestServer({
      settings: { logLevel },
      logTo: { write: (line) => void lines.push(line) },
    })
    const { token } = await resident(own.app, '林阿姨')
    await own.app.inject({
      url: '/api/v1/news?q=%E7%A7%98%E5%AF%86',
      headers: { authorization: `Bearer ${token}`, 'x-request-id': 'edge-43', cookie: 'session=hush' },
    })
    await own.close()
    return { lines, token }
  }

  test('has a line for each request at debug: its id, route, status and time, and nothing personal', async () => {
    const { lines, token } = await logged('debug')
    const requests = lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ msg }) => msg === 'request')
    expect(requests).toEqual([
      expect.objectContaining({
        method: 'POST',
        route: '/api/v1/sessions',
        status: 201,
        ms: expect.any(Number) as number,
      }),
      expect.objectContaining({ reqId: 'edge-43', method: 'GET', route: '/api/v1/news', status: 200 }),
    ])
    for (const secret of [token, '林阿姨', '秘密', '%E7%A7%98', 'hush'])
      expect(lines.join('')).not.toContain(secret)
  })

  test('has none of them at info: the hot path pays nothing', async () => {
    expect((await logged('info')).lines.join('')).not.toContain('/api/v1/')
  })
})

test('counts the calls of WeChat by what came of them', async () => {
  const replies = [
    { openid: 'o1', session_key: 'k' },
    { errcode: 40029, errmsg: 'invalid code' },
  ]
  const stub = createServer((_request, response) => response.end(JSON.stringify(replies.shift()))).listen(
    0,
    '127.0.0.1',
  )
  await once(stub, 'listening')
  const apiBase = `http://127.0.0.1:${(stub.address() as AddressInfo).port}`
  const own = await startTestServer({
    listen: true,
    settings: { wechat: { appId: 'wx', appSecret: 's', apiBase } },
  })
  const signIn = () =>
    own.app.inject({ method: 'POST', url: '/api/v1/sessions', payload: { provider: 'wechat', code: 'c' } })
  expect([(await signIn()).statusCode, (await signIn()).statusCode]).toEqual([201, 401])
  stub.close()
  stub.closeAllConnections()
  expect((await signIn()).statusCode).toBe(503)
  const text = await (await fetch(`${own.url}/metrics`)).text()
  expect(
    ['ok', '40029', 'unreachable'].map((result) =>
      valueOf(text, `mulin_wechat_calls_total{path="/sns/jscode2session",result="${result}"}`),
    ),
  ).toEqual([1, 1, 1])
  await own.close()
})
