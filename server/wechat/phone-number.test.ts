import {
  PHONE_NUMBER,
  startWechatStandIn,
  WECHAT_PHONE,
  wechatError,
  type WechatStandIn,
} from '../../tests/wechat-stand-in'
import type { AccessToken } from './access-token'
import { phoneNumber } from './phone-number'
import { createWechatApi } from './wechat-api'

let wechat: WechatStandIn
let dropped: AccessToken[]

beforeAll(async () => {
  wechat = await startWechatStandIn()
})
afterAll(() => wechat.close())
beforeEach(() => {
  wechat.reset()
  dropped = []
})

const log = { warn: () => {}, error: () => {} }

/** Hands out token-1, after a drop token-2, and so on. */
const tokens = {
  current: async () => ({ text: `token-${dropped.length + 1}`, sealed: `sealed-${dropped.length + 1}` }),
  drop: async (token: AccessToken) => void dropped.push(token),
}

const redeem = () => {
  const settings = { appId: 'wx-stand-in', appSecret: 'secret', apiBase: wechat.apiBase }
  return phoneNumber(createWechatApi(settings, log), tokens, log, 'phone-code')
}

const abroad = (countryCode: unknown) => ({
  errcode: 0,
  phone_info: { phoneNumber: '+819012345678', purePhoneNumber: '9012345678', countryCode },
})

test('redeems the code with the access token', async () => {
  wechat.answer(PHONE_NUMBER, WECHAT_PHONE)
  expect(await redeem()).toBe('15600000077')
  expect(wechat.requests).toEqual([
    {
      method: 'POST',
      path: '/wxa/business/getuserphonenumber',
      query: { access_token: 'token-1' },
      body: { code: 'phone-code' },
    },
  ])
})

test.each(['81', 81])('names the country of a number from abroad (%p)', async (countryCode) => {
  wechat.answer(PHONE_NUMBER, abroad(countryCode))
  expect(await redeem()).toBe('+81 9012345678')
})

test.each([40001, 40014, 42001])('drops a token refused by %i and asks once more', async (errcode) => {
  wechat.answer(PHONE_NUMBER, wechatError(errcode), WECHAT_PHONE)
  expect(await redeem()).toBe('15600000077')
  expect(dropped).toMatchObject([{ sealed: 'sealed-1' }])
  expect(wechat.requests.map(({ query }) => query.access_token)).toEqual(['token-1', 'token-2'])
})

test('asks no third time', async () => {
  wechat.answer(PHONE_NUMBER, wechatError(42001))
  await expect(redeem()).rejects.toMatchObject({ code: 'INTERNAL' })
  expect(wechat.requests).toHaveLength(2)
})

test.each([
  [40029, 'LOGIN_CODE_INVALID'],
  [45011, 'RATE_LIMITED'],
  [40013, 'INTERNAL'],
])('answers %i by %s and keeps the token', async (errcode, code) => {
  wechat.answer(PHONE_NUMBER, wechatError(errcode))
  await expect(redeem()).rejects.toMatchObject({ code })
  expect(dropped).toEqual([])
})

test('does not take a success without a number for one', async () => {
  wechat.answer(PHONE_NUMBER, { errcode: 0, errmsg: 'ok' })
  await expect(redeem()).rejects.toMatchObject({ code: 'INTERNAL' })
})
