import type { Resident } from '../../core/contract/resident'
import { buildApp } from '../app'
import { resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'
import {
  PHONE_NUMBER,
  STABLE_TOKEN,
  startWechatStandIn,
  WECHAT_PHONE,
  WECHAT_TOKEN,
  wechatError,
  type WechatStandIn,
} from '../../tests/wechat-stand-in'

const SECRET = 'secret-of-the-stand-in'
const START = new Date('2026-07-03T06:00:00Z')
const MINUTE = 60_000

let wechat: WechatStandIn
let server: TestServer
let one: Awaited<ReturnType<typeof resident>>
let now = START
const log: string[] = []

beforeAll(async () => {
  wechat = await startWechatStandIn()
  server = await startTestServer({
    now: () => now,
    settings: {
      logLevel: 'trace',
      wechat: { appId: 'wx-stand-in', appSecret: SECRET, apiBase: wechat.apiBase },
    },
    logTo: { write: (line) => void log.push(line) },
  })
})
afterAll(async () => {
  await server.close()
  await wechat.close()
})
beforeEach(async () => {
  now = START
  log.length = 0
  wechat.reset()
  wechat.answer(
    STABLE_TOKEN,
    ...[1, 2, 3, 4].map((count) => ({ ...WECHAT_TOKEN, access_token: `token-${count}` })),
  )
  wechat.answer(PHONE_NUMBER, WECHAT_PHONE)
  await server.db.deleteFrom('wechatToken').execute()
  one = await resident(server.app, '微信电话')
})

const setPhone = (app = server.app, code = 'phone-code-1') =>
  app.inject({
    method: 'PUT',
    url: '/api/v1/me/phone',
    payload: { code },
    headers: { authorization: `Bearer ${one.token}` },
  })
const tokensAsked = () => wechat.requestsTo(STABLE_TOKEN).length
const tokensUsed = () => wechat.requestsTo(PHONE_NUMBER).map(({ query }) => query.access_token)

test("takes the number of WeChat's code and shows it masked", async () => {
  const reply = await setPhone()
  expect([reply.statusCode, reply.json<Resident>().phone]).toEqual([200, '156******77'])
  expect(wechat.requestsTo(STABLE_TOKEN)).toMatchObject([
    {
      method: 'POST',
      query: {},
      body: { grant_type: 'client_credential', appid: 'wx-stand-in', secret: SECRET },
    },
  ])
  expect(wechat.requestsTo(PHONE_NUMBER)).toMatchObject([{ body: { code: 'phone-code-1' } }])
})

test('keeps the access token, sealed, until shortly before it runs out', async () => {
  await setPhone()
  now = new Date(START.getTime() + 114 * MINUTE)
  await setPhone()
  expect(tokensUsed()).toEqual(['token-1', 'token-1'])
  const rows = await server.db.selectFrom('wechatToken').selectAll().execute()
  expect(rows).toMatchObject([{ appId: 'wx-stand-in', tokenSealed: expect.stringMatching(/^k/) as string }])
  now = new Date(START.getTime() + 115 * MINUTE)
  await setPhone()
  expect(tokensUsed()).toEqual(['token-1', 'token-1', 'token-2'])
})

test('fetches one token for many who ask at once, in several processes', async () => {
  const other = await buildApp({ db: server.db, settings: server.settings, now: () => now, h5Dir: null })
  const replies = await Promise.all(
    Array.from({ length: 10 }, (_, index) => setPhone(index % 2 === 0 ? server.app : other)),
  )
  expect(replies.map((reply) => reply.statusCode)).toEqual(Array<number>(10).fill(200))
  expect(tokensAsked()).toBe(1)
  await other.close()
})

test('uses the old token while another process fetches the next', async () => {
  await setPhone()
  now = new Date(START.getTime() + 116 * MINUTE)
  wechat.answer(STABLE_TOKEN, { hang: true })
  const renewing = setPhone()
  while (tokensAsked() < 2) await new Promise((resolve) => setTimeout(resolve, 10))
  expect((await setPhone()).statusCode).toBe(200)
  expect(tokensUsed()).toEqual(['token-1', 'token-1'])
  expect((await renewing).statusCode).toBe(503)
})

test('fetches another token when WeChat refuses the one at hand, and repeats the call', async () => {
  await setPhone()
  wechat.answer(PHONE_NUMBER, wechatError(40001), WECHAT_PHONE)
  expect((await setPhone()).statusCode).toBe(200)
  expect(tokensUsed()).toEqual(['token-1', 'token-1', 'token-2'])
  expect(tokensAsked()).toBe(2)
})

test('gives the turn back when fetching a token fails', async () => {
  wechat.answer(STABLE_TOKEN, wechatError(40164), WECHAT_TOKEN)
  const reply = await setPhone()
  expect([reply.statusCode, reply.json()]).toMatchObject([500, { error: { code: 'INTERNAL' } }])
  expect((await setPhone()).statusCode).toBe(200)
})

test('answers a used code, and leaves the number as it was', async () => {
  await setPhone()
  wechat.answer(PHONE_NUMBER, wechatError(40029))
  const reply = await setPhone()
  expect([reply.statusCode, reply.json()]).toMatchObject([401, { error: { code: 'LOGIN_CODE_INVALID' } }])
  expect((await one.get('/me')).json<Resident>().phone).toBe('156******77')
})

test('logs neither number nor secret nor token', async () => {
  wechat.answer(STABLE_TOKEN, wechatError(40125, SECRET), WECHAT_TOKEN)
  await setPhone()
  await setPhone()
  wechat.answer(PHONE_NUMBER, { cut: true })
  await setPhone()
  expect(log.join('')).toMatch(/40125.*cannot be reached/s)
  for (const secret of ['15600000077', SECRET, 'phone-code-1', WECHAT_TOKEN.access_token, one.token]) {
    expect(log.join('')).not.toContain(secret)
  }
})
