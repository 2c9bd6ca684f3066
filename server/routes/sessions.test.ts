import { hashOfToken } from '../lib/session-token'
import type { SessionReply } from '../../core/contract/session'
import { resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

const DAY = 86_400_000
const START = new Date('2026-07-03T06:00:00Z')

let server: TestServer
let now = START

beforeAll(async () => {
  server = await startTestServer({ now: () => now })
})
afterAll(() => server.close())
beforeEach(() => {
  now = START
})

const signIn = (payload: object) => server.app.inject({ method: 'POST', url: '/api/v1/sessions', payload })
const me = (authorization?: string) =>
  server.app.inject({ url: '/api/v1/me', headers: authorization === undefined ? {} : { authorization } })
const codeOf = (reply: Awaited<ReturnType<typeof me>>) => [
  reply.statusCode,
  reply.json<{ error: { code: string } }>().error.code,
]
const storedSession = (token: string) =>
  server.db
    .selectFrom('loginSession')
    .selectAll()
    .where('tokenHash', '=', hashOfToken(token))
    .executeTakeFirst()

test('signs the demo resident of a name in, and makes them at the first time', async () => {
  const first = await signIn({ provider: 'demo', code: '陈阿婆' })
  expect(first.statusCode).toBe(201)
  expect(first.headers['cache-control']).toBe('private, no-store')
  const { token, resident: person } = first.json<SessionReply>()
  expect(person).toEqual({
    id: person.id,
    nickname: '陈阿婆',
    unit: null,
    phone: null,
    avatar: null,
    birthYear: null,
    createdAt: START.toISOString(),
  })
  expect((await me(`Bearer ${token}`)).json()).toEqual(person)
  const second = (await signIn({ provider: 'demo', code: ' 陈阿婆 ' })).json<SessionReply>()
  expect(second.resident.id).toBe(person.id)
  expect(second.token).not.toBe(token)
})

test('cuts a long demo name to a nickname', async () => {
  const name = '👵'.repeat(30)
  const { resident: person } = (await signIn({ provider: 'demo', code: name })).json<SessionReply>()
  expect(person.nickname).toBe('👵'.repeat(20))
})

// Several rounds: in the first one the database still opens its connections, one after the other.
test.each(['同时登录一', '同时登录二', '同时登录三'])(
  'makes one resident of many first sign-ins at once: %s',
  async (code) => {
    const replies = await Promise.all(Array.from({ length: 16 }, () => signIn({ provider: 'demo', code })))
    expect(replies.map((reply) => reply.statusCode)).toEqual(Array<number>(16).fill(201))
    expect(new Set(replies.map((reply) => reply.json<SessionReply>().resident.id)).size).toBe(1)
    const residents = server.db.selectFrom('resident').select('id').where('nickname', '=', code)
    expect(await residents.execute()).toHaveLength(1)
  },
)

test('keeps the hash of a token only', async () => {
  const { token } = await resident(server.app, '令牌')
  const rows = await server.db.selectFrom('loginSession').selectAll().execute()
  expect(rows.some((row) => row.tokenHash === hashOfToken(token))).toBe(true)
  expect(JSON.stringify(rows)).not.toContain(token)
})

test.each([
  ['no provider', { code: 'x' }],
  ['an unknown provider', { provider: 'letter', code: 'x' }],
  ['no code', { provider: 'demo' }],
  ['a blank code', { provider: 'demo', code: '  ' }],
  ['a code of 201 characters', { provider: 'demo', code: 'x'.repeat(201) }],
  ['an unknown field', { provider: 'demo', code: 'x', admin: true }],
])('refuses %s', async (_title, payload) => {
  expect(codeOf(await signIn(payload))).toEqual([400, 'MALFORMED'])
})

test.each(['wechat', 'wechat-h5'])('offers no %s where it is not set up', async (provider) => {
  expect(codeOf(await signIn({ provider, code: 'x' }))).toEqual([403, 'PROVIDER_UNAVAILABLE'])
})

test.each([
  ['no token', undefined],
  ['another scheme', 'Basic YTpi'],
  ['a token of another form', 'Bearer short'],
  ['a token that nobody has', `Bearer ${'A'.repeat(43)}`],
  ['an empty header', ''],
])('asks for a session on %s', async (_title, authorization) => {
  const reply = await me(authorization)
  expect(codeOf(reply)).toEqual([401, 'SESSION_REQUIRED'])
  expect(reply.headers['cache-control']).toBe('no-store')
})

test('signs out at once, here and on no other device', async () => {
  const [phone, tablet] = [await resident(server.app, '两台设备'), await resident(server.app, '两台设备')]
  expect((await phone.get('/me')).statusCode).toBe(200)
  const reply = await phone.delete('/sessions/current')
  expect([reply.statusCode, reply.body]).toEqual([204, ''])
  expect(codeOf(await phone.get('/me'))).toEqual([401, 'SESSION_REQUIRED'])
  expect(codeOf(await phone.delete('/sessions/current'))).toEqual([401, 'SESSION_REQUIRED'])
  expect((await tablet.get('/me')).statusCode).toBe(200)
})

test('ends a session thirty days after its last use', async () => {
  const one = await resident(server.app, '久未登录')
  now = new Date(START.getTime() + 30 * DAY - 1000)
  expect((await one.get('/me')).statusCode).toBe(200)
  now = new Date(now.getTime() + 30 * DAY)
  expect(codeOf(await one.get('/me'))).toEqual([401, 'SESSION_REQUIRED'])
})

test('extends a session once a day, not at every use', async () => {
  const one = await resident(server.app, '天天来')
  const expiresAt = async () => (await storedSession(one.token))?.expiresAt.getTime()
  now = new Date(START.getTime() + DAY / 2)
  await one.get('/me')
  expect(await expiresAt()).toBe(START.getTime() + 30 * DAY)
  now = new Date(START.getTime() + DAY)
  await one.get('/me')
  expect(await expiresAt()).toBe(START.getTime() + 31 * DAY)
})

test('clears away the sessions of a resident that have run out when they sign in again', async () => {
  const old = await resident(server.app, '换了手机')
  now = new Date(START.getTime() + 31 * DAY)
  await resident(server.app, '换了手机')
  expect(await storedSession(old.token)).toBeUndefined()
})

test('refuses a session that no longer stands even where none is needed', async () => {
  const reply = await server.app.inject({
    url: '/api/v1/events/nothing',
    headers: { authorization: `Bearer ${'A'.repeat(43)}` },
  })
  expect(codeOf(reply)).toEqual([401, 'SESSION_REQUIRED'])
})
