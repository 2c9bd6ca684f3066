import { CHECK_TEXT, startWechatStandIn, wechatError, type WechatStandIn } from '../../tests/wechat-stand-in'
import { checkText } from './check-text'
import { createWechatApi } from './wechat-api'

let wechat: WechatStandIn
const log = { warn: jest.fn(), error: jest.fn() }
const tokens = { current: async () => ({ text: 'token-1', sealed: 'sealed-1' }), drop: async () => {} }

beforeAll(async () => {
  wechat = await startWechatStandIn()
})
afterAll(() => wechat.close())
beforeEach(() => {
  wechat.reset()
  log.error.mockClear()
})

const check = (text = '春风又绿江南岸') => {
  const settings = { appId: 'wx-stand-in', appSecret: 'secret', apiBase: wechat.apiBase }
  return checkText(createWechatApi(settings, log, 500), tokens, log, { openId: 'oStandIn-1', scene: 1, text })
}
const suggests = (suggest: string, label = 100) => ({
  errcode: 0,
  errmsg: 'ok',
  result: { suggest, label },
  detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
  trace_id: '60ae120f-371d5872-7941a05b',
})

test('asks version 2 with who wrote it and where', async () => {
  wechat.answer(CHECK_TEXT, suggests('pass'))
  expect(await check()).toBe('pass')
  expect(wechat.requests).toEqual([
    {
      method: 'POST',
      path: '/wxa/msg_sec_check',
      query: { access_token: 'token-1' },
      body: { version: 2, scene: 1, openid: 'oStandIn-1', content: '春风又绿江南岸' },
    },
  ])
})

test.each(['pass', 'review', 'risky'] as const)('answers %s as WeChat suggests', async (suggest) => {
  wechat.answer(CHECK_TEXT, suggests(suggest, 20001))
  expect(await check()).toBe(suggest)
})

test('checks a long text in parts, and answers the worst', async () => {
  wechat.answer(CHECK_TEXT, suggests('review'), suggests('pass'), suggests('pass'))
  expect(await check('好'.repeat(6000))).toBe('review')
  expect(wechat.requests.map(({ body }) => String(body?.content).length)).toEqual([2500, 2500, 1000])
})

test.each([
  ['has not seen the resident for two hours', 61010],
  ['is asked too often in a minute', 44991],
  ['has been asked too often today', 45009],
])('has no verdict, and nothing to report, where WeChat %s (%i)', async (_why, errcode) => {
  wechat.answer(CHECK_TEXT, wechatError(errcode))
  expect([await check(), log.error.mock.calls]).toEqual([null, []])
})

test.each([40003, 40129, 43104, 43302, 44002, 47001, 87014])(
  'has no verdict after %i, and reports it',
  async (errcode) => {
    wechat.answer(CHECK_TEXT, wechatError(errcode))
    expect(await check()).toBeNull()
    expect(log.error.mock.calls).toEqual([[{ path: CHECK_TEXT, errcode }, expect.any(String)]])
  },
)

test.each([
  ['is cut off', { cut: true as const }],
  ['does not answer', { hang: true as const }],
  ['answers no JSON', { notJson: '<html>502</html>', status: 502 }],
  ['stays busy', wechatError(-1)],
  ['says something new', suggests('perhaps')],
])('has no verdict where WeChat %s', async (_why, reply) => {
  wechat.answer(CHECK_TEXT, reply)
  expect(await check()).toBeNull()
})
