import { addEvent, addUnit } from '../../tests/scene'
import { addWechatResident, RESULT, tellResident, TEMPLATES } from '../../tests/notice-scene'
import { startTestServer, type TestServer } from '../../tests/test-server'
import { openDesk } from '../../tests/wechat-desk'
import {
  SEND_MESSAGE,
  STABLE_TOKEN,
  startWechatStandIn,
  WECHAT_TOKEN,
  wechatError,
  type WechatStandIn,
} from '../../tests/wechat-stand-in'
import type { NewNotice } from '../store/notices'

/** 14:00 in Shanghai. */
const START = new Date('2026-07-03T06:00:00Z')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

let wechat: WechatStandIn
let server: TestServer
let eventId: string
let now = START
let people = 0
const log: string[] = []

beforeAll(async () => {
  wechat = await startWechatStandIn()
  server = await startTestServer({
    now: () => now,
    settings: {
      logLevel: 'warn',
      wechat: { appId: 'wx-stand-in', appSecret: 'secret', apiBase: wechat.apiBase },
      messageTemplates: TEMPLATES,
    },
    logTo: { write: (line) => void log.push(line) },
  })
  eventId = (await addEvent(server.db, await addUnit(server.db, '临溪街道'), {}, START)).id
})
afterAll(async () => {
  await server.close()
  await wechat.close()
})
beforeEach(async () => {
  now = START
  log.length = 0
  wechat.reset()
  openDesk(wechat)
  await server.db.deleteFrom('notice').execute()
  await server.db.deleteFrom('wechatToken').execute()
})

const openIdOf = (index: number) => `oStandIn-${index}`
const person = async (credits?: Record<string, number>) => {
  const openId = openIdOf(people++)
  return { openId, id: await addWechatResident(server.db, openId, credits, START) }
}
const tell = (residentId: string, notice: Partial<NewNotice> = {}) =>
  tellResident(
    server.db,
    { residentId, eventId, startsAt: new Date(START.getTime() + 3 * DAY), ...notice },
    now,
  )
const deliver = (app = server.app) => app.jobs.run('deliver-notices')
const noticesOf = (residentId: string) =>
  server.db.selectFrom('notice').selectAll().where('residentId', '=', residentId).orderBy('id').execute()
const creditOf = async (residentId: string, templateId = RESULT) => {
  const row = await server.db
    .selectFrom('subscriptionCredit')
    .select(['credit', 'isRefused'])
    .where('residentId', '=', residentId)
    .where('templateId', '=', templateId)
    .executeTakeFirst()
  return [row?.credit, row?.isRefused]
}
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * MINUTE)
}

const ok = { errcode: 0, errmsg: 'ok', msgid: 7 }

test('ends the credit when it says that none is left (43101)', async () => {
  const one = await person({ [RESULT]: 3 })
  await tell(one.id)
  await tell(one.id)
  wechat.answer(SEND_MESSAGE, wechatError(43101))
  await deliver()
  expect(wechat.requestsTo(SEND_MESSAGE)).toHaveLength(1)
  expect(await creditOf(one.id)).toEqual([0, false])
  expect(await noticesOf(one.id)).toMatchObject([
    { delivery: 'none', deliveryError: '43101' },
    { delivery: 'none', deliveryError: null },
  ])
})

test('notes that the resident has turned messages off (43107)', async () => {
  const one = await person({ [RESULT]: 3 })
  await tell(one.id)
  wechat.answer(SEND_MESSAGE, wechatError(43107))
  await deliver()
  expect(await creditOf(one.id)).toEqual([0, true])
  expect(await noticesOf(one.id)).toMatchObject([{ delivery: 'none', deliveryError: '43107' }])
})

test.each([
  ['two at once (43108)', wechatError(43108)],
  ['the connection cut', { cut: true as const }],
  ['too many calls (45009)', wechatError(45009)],
  ['no JSON', { notJson: '<html>502</html>', status: 502 }],
])('tries again later after %s', async (_, reply) => {
  const one = await person({ [RESULT]: 1 })
  await tell(one.id)
  wechat.answer(SEND_MESSAGE, reply, ok)
  await deliver()
  expect(await noticesOf(one.id)).toMatchObject([{ delivery: 'pending', attempts: 1 }])
  await deliver()
  expect(wechat.requestsTo(SEND_MESSAGE)).toHaveLength(1)
  later(0.5)
  await deliver()
  expect(await noticesOf(one.id)).toMatchObject([{ delivery: 'sent', attempts: 2, deliveryError: null }])
  expect(await creditOf(one.id)).toEqual([0, false])
})

test('asks again at once when WeChat is busy (-1)', async () => {
  const one = await person()
  await tell(one.id)
  wechat.answer(SEND_MESSAGE, wechatError(-1), ok)
  await deliver()
  expect(await noticesOf(one.id)).toMatchObject([{ delivery: 'sent', attempts: 1 }])
})

test.each([42001, 40001])('fetches another token after %i, and no third', async (errcode) => {
  const one = await person()
  await tell(one.id)
  wechat.answer(STABLE_TOKEN, WECHAT_TOKEN, { ...WECHAT_TOKEN, access_token: 'token-2' })
  wechat.answer(SEND_MESSAGE, wechatError(errcode), wechatError(errcode), ok)
  await deliver()
  expect(wechat.requestsTo(SEND_MESSAGE).map(({ query }) => query.access_token)).toEqual([
    WECHAT_TOKEN.access_token,
    'token-2',
  ])
  expect(await noticesOf(one.id)).toMatchObject([{ delivery: 'pending' }])
  later(0.5)
  await deliver()
  expect(await noticesOf(one.id)).toMatchObject([{ delivery: 'sent' }])
})

test.each([
  [45168, 'a word that WeChat does not allow'],
  [47003, 'check the field names of WECHAT_TEMPLATE_'],
  [40003, 'check WECHAT_APP_ID'],
  [40037, 'check WECHAT_TEMPLATE_'],
  [41030, 'not in the published mini-program'],
  [99999, 'see errcode'],
])('reports %i and does not repeat it', async (errcode, advice) => {
  const one = await person({ [RESULT]: 2 })
  await tell(one.id)
  wechat.answer(SEND_MESSAGE, wechatError(errcode))
  await deliver()
  later(60)
  await deliver()
  expect(wechat.requestsTo(SEND_MESSAGE)).toHaveLength(1)
  expect(await noticesOf(one.id)).toMatchObject([{ delivery: 'failed', deliveryError: String(errcode) }])
  expect(await creditOf(one.id)).toEqual([2, false])
  expect(log.join('')).toContain(advice)
  expect(log.join('')).not.toContain(one.openId)
})

test('gives up after about an hour, and says so', async () => {
  const one = await person()
  await tell(one.id)
  wechat.answer(SEND_MESSAGE, { cut: true })
  for (let minutes = 0; minutes < 80; minutes++) {
    await deliver()
    later(1)
  }
  expect(wechat.requestsTo(SEND_MESSAGE)).toHaveLength(8)
  expect(await noticesOf(one.id)).toMatchObject([{ delivery: 'failed', attempts: 8 }])
  expect(log.join('')).toContain('A notice was not delivered')
})
