import { sql } from 'kysely'
import type { SessionReply } from '../../core/contract/session'
import { startTestServer, type TestServer } from '../../tests/test-server'
import {
  CODE_TO_SESSION,
  startWechatStandIn,
  WECHAT_SESSION,
  wechatError,
  type WechatStandIn,
} from '../../tests/wechat-stand-in'

const SECRET = 'secret-of-the-stand-in'

let wechat: WechatStandIn
let server: TestServer
const log: string[] = []

beforeAll(async () => {
  wechat = await startWechatStandIn()
  server = await startTestServer({
    settings: {
      isDemo: false,
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
beforeEach(() => wechat.reset())

const signIn = (provider = 'wechat', code = 'login-code-1') =>
  server.app.inject({ method: 'POST', url: '/api/v1/sessions', payload: { provider, code } })
const residentOf = async () => (await signIn()).json<SessionReply>().resident
const session = (openid: string, unionid?: string) => ({
  ...WECHAT_SESSION,
  openid,
  ...(unionid && { unionid }),
})

test('signs a person of WeChat in under a neutral name', async () => {
  wechat.answer(CODE_TO_SESSION, session('o-first'))
  const reply = await signIn()
  expect(reply.statusCode).toBe(201)
  expect(reply.json<SessionReply>().resident.nickname).toMatch(/^邻居\d{4}$/)
  expect((await residentOf()).id).toBe(reply.json<SessionReply>().resident.id)
})

test('takes two openids for two people', async () => {
  wechat.answer(CODE_TO_SESSION, session('o-a'), session('o-b'))
  expect((await residentOf()).id).not.toBe((await residentOf()).id)
})

test('takes two openids with one unionid for one person', async () => {
  wechat.answer(CODE_TO_SESSION, session('o-c', 'union-c'), session('o-d', 'union-c'))
  expect((await residentOf()).id).toBe((await residentOf()).id)
})

test('learns the unionid of somebody it knows already', async () => {
  wechat.answer(CODE_TO_SESSION, session('o-e'), session('o-e', 'union-e'), session('o-f', 'union-e'))
  const ids = [(await residentOf()).id, (await residentOf()).id, (await residentOf()).id]
  expect(new Set(ids).size).toBe(1)
})

// Several rounds: in the first one the database still opens its connections, one after the other.
test.each(['g', 'h', 'i'])(
  'makes one resident of openids with one unionid that sign in at once: %s',
  async (round) => {
    wechat.answer(CODE_TO_SESSION, ({ query }) => session(`o-${query.js_code}`, `union-${round}`))
    const codes = Array.from({ length: 12 }, (_, index) => `${round}${index}`)
    const replies = await Promise.all(codes.map((code) => signIn('wechat', code)))
    expect(new Set(replies.map((reply) => reply.json<SessionReply>().resident.id)).size).toBe(1)
  },
)

test.each([
  ['an old code', wechatError(40029), 401, 'LOGIN_CODE_INVALID'],
  ['a used code', wechatError(40163), 401, 'LOGIN_CODE_INVALID'],
  ['an account at risk', wechatError(40226), 403, 'LOGIN_REFUSED'],
  ['too many tries', wechatError(45011), 429, 'RATE_LIMITED'],
  ['a wrong secret of ours', wechatError(40125), 500, 'INTERNAL'],
  ['a WeChat that is busy', wechatError(-1), 503, 'UNAVAILABLE'],
  ['a WeChat that is away', { cut: true as const }, 503, 'UNAVAILABLE'],
])('answers %s', async (_title, answer, status, code) => {
  wechat.answer(CODE_TO_SESSION, answer)
  const reply = await signIn()
  expect([reply.statusCode, reply.json()]).toMatchObject([status, { error: { code } }])
  expect(reply.body).not.toContain('stand-in')
})

test.each(['demo', 'wechat-h5'])('offers no %s outside demo mode', async (provider) => {
  const reply = await signIn(provider)
  expect([reply.statusCode, reply.json()]).toMatchObject([403, { error: { code: 'PROVIDER_UNAVAILABLE' } }])
})

test('logs faults, and neither secrets nor people', async () => {
  log.length = 0
  wechat.answer(CODE_TO_SESSION, wechatError(40125, `appid wx-stand-in ${SECRET}`), session('o-quoted'))
  await signIn()
  // A fault in the database, whose own error quotes the row.
  const { schema } = server.db
  await schema
    .alterTable('identity')
    .addCheckConstraint('no_more', sql`subject <> 'o-quoted'`)
    .execute()
  expect((await signIn()).statusCode).toBe(500)
  await schema.alterTable('identity').dropConstraint('no_more').execute()
  const { token } = (await signIn()).json<SessionReply>()
  expect(log.join('')).toMatch(/40125.*23514/s)
  for (const secret of [SECRET, 'o-quoted', 'login-code-1', WECHAT_SESSION.session_key, token]) {
    expect(log.join('')).not.toContain(secret)
  }
})

describe('behind 微信云托管', () => {
  const headers = { 'x-wx-source': 'wx_client', 'x-wx-appid': 'wx-stand-in', 'x-wx-openid': 'o-cloud' }
  const payload = { provider: 'wechat', code: 'none' }
  const ask = (app: TestServer['app'], given: Record<string, string>) =>
    app.inject({ method: 'POST', url: '/api/v1/sessions', payload, headers: given })

  test('takes the openid that the gateway writes, without asking WeChat', async () => {
    const own = await startTestServer({
      settings: {
        isDemo: false,
        isWechatCloud: true,
        wechat: { appId: 'wx-stand-in', appSecret: SECRET, apiBase: 'http://127.0.0.1:1' },
      },
    })
    const idOf = async (given: Record<string, string>) =>
      (await ask(own.app, given)).json<SessionReply>().resident.id
    expect(await idOf(headers)).toBe(await idOf(headers))
    expect(await idOf({ ...headers, 'x-wx-openid': 'o-other' })).not.toBe(await idOf(headers))
    // Not through callContainer, or for another mini-program: the code counts, and WeChat is out of reach here.
    for (const given of [
      { ...headers, 'x-wx-source': '' },
      { ...headers, 'x-wx-appid': 'wx-other' },
    ]) {
      expect((await ask(own.app, given)).statusCode).toBe(503)
    }
    await own.close()
  })

  test('is believed nowhere else: anybody could write that header', async () => {
    wechat.answer(CODE_TO_SESSION, session('o-real'), session('o-real'))
    const forged = (await ask(server.app, headers)).json<SessionReply>()
    expect(forged.resident.id).toBe((await residentOf()).id)
  })
})
