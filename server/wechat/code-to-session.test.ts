import {
  CODE_TO_SESSION,
  startWechatStandIn,
  WECHAT_SESSION,
  wechatError,
  type WechatStandIn,
} from '../../tests/wechat-stand-in'
import { codeToSession } from './code-to-session'
import { createWechatApi } from './wechat-api'

const SECRET = 'secret-of-the-stand-in'

let wechat: WechatStandIn
let logged: unknown[][]

beforeAll(async () => {
  wechat = await startWechatStandIn()
})
afterAll(() => wechat.close())
beforeEach(() => {
  wechat.reset()
  logged = []
})

const log = {
  warn: (...call: unknown[]) => void logged.push(call),
  error: (...call: unknown[]) => void logged.push(call),
}

const redeem = (code = 'the-code', { apiBase = wechat.apiBase, timeoutMs = 3000 } = {}) => {
  const settings = { appId: 'wx-stand-in', appSecret: SECRET, apiBase }
  return codeToSession(createWechatApi(settings, log, timeoutMs), settings, log, code)
}

test('redeems the code with our id and secret', async () => {
  wechat.answer(CODE_TO_SESSION, WECHAT_SESSION)
  await redeem('a code&b')
  expect(wechat.requests).toEqual([
    {
      method: 'GET',
      path: '/sns/jscode2session',
      query: {
        appid: 'wx-stand-in',
        secret: SECRET,
        js_code: 'a code&b',
        grant_type: 'authorization_code',
      },
      body: null,
    },
  ])
})

test('keeps the openid and the unionid, and drops the session_key', async () => {
  wechat.answer(CODE_TO_SESSION, { ...WECHAT_SESSION, unionid: 'union-1' })
  expect(await redeem()).toEqual({ openId: 'oStandIn-1', unionId: 'union-1' })
})

test('has no unionid where WeChat gives none', async () => {
  wechat.answer(CODE_TO_SESSION, { ...WECHAT_SESSION, errcode: 0, errmsg: 'ok' })
  expect(await redeem()).toEqual({ openId: 'oStandIn-1', unionId: null })
})

test.each([
  [40029, 'LOGIN_CODE_INVALID'],
  [40163, 'LOGIN_CODE_INVALID'],
  [40226, 'LOGIN_REFUSED'],
  [45011, 'RATE_LIMITED'],
])('answers %i by %s, after one request', async (errcode, code) => {
  wechat.answer(CODE_TO_SESSION, wechatError(errcode))
  await expect(redeem()).rejects.toMatchObject({ code })
  expect(wechat.requests).toHaveLength(1)
  expect(logged).toEqual([])
})

test('understands a code that comes as text', async () => {
  wechat.answer(CODE_TO_SESSION, { errcode: '40029', errmsg: 'invalid code' })
  await expect(redeem()).rejects.toMatchObject({ code: 'LOGIN_CODE_INVALID' })
})

test.each([40013, 40125, 48001])(
  'takes %i as a fault of ours and logs it without the secret',
  async (errcode) => {
    wechat.answer(CODE_TO_SESSION, wechatError(errcode, `invalid appsecret ${SECRET}`))
    await expect(redeem('private-code')).rejects.toMatchObject({ code: 'INTERNAL' })
    expect(logged).toMatchObject([[{ errcode }, expect.stringContaining('WECHAT_APP_SECRET')]])
    expect(JSON.stringify(logged)).not.toMatch(/secret-of|private-code/)
  },
)

test('tries again when WeChat is busy', async () => {
  wechat.answer(CODE_TO_SESSION, wechatError(-1), wechatError(-1), WECHAT_SESSION)
  expect(await redeem()).toMatchObject({ openId: 'oStandIn-1' })
  expect(wechat.requests).toHaveLength(3)
})

test('gives up when WeChat stays busy', async () => {
  wechat.answer(CODE_TO_SESSION, wechatError(-1))
  await expect(redeem()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  expect(wechat.requests).toHaveLength(3)
})

test.each([
  ['a page of a proxy', { notJson: '<html>502</html>', status: 502 }],
  ['an error with JSON', { notJson: '{"openid":"o"}', status: 500 }],
  ['an empty body', { notJson: '' }],
  ['text that is no object', { notJson: '"ok"' }],
  ['a cut connection', { cut: true as const }],
])('is unavailable on %s', async (_title, reply) => {
  wechat.answer(CODE_TO_SESSION, reply)
  await expect(redeem()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  expect(JSON.stringify(logged)).not.toContain(SECRET)
})

test('is unavailable when WeChat takes too long', async () => {
  wechat.answer(CODE_TO_SESSION, { hang: true })
  await expect(redeem('the-code', { timeoutMs: 100 })).rejects.toMatchObject({ code: 'UNAVAILABLE' })
})

test('is unavailable, and says why in the log, when nothing listens', async () => {
  const gone = await startWechatStandIn()
  await gone.close()
  await expect(redeem('private-code', { apiBase: gone.apiBase })).rejects.toMatchObject({
    code: 'UNAVAILABLE',
  })
  expect(logged).toEqual([[{ path: CODE_TO_SESSION, failure: 'ECONNREFUSED' }, 'WeChat cannot be reached']])
})

test('does not take a success without an openid for one', async () => {
  wechat.answer(CODE_TO_SESSION, { session_key: 'x' })
  await expect(redeem()).rejects.toMatchObject({ code: 'INTERNAL' })
})
