import { addWechatResident, RESULT, TEMPLATES } from '../../tests/notice-scene'
import { startTestServer, type TestServer } from '../../tests/test-server'
import { sealPush, signPush } from '../../tests/wechat-push'
import { startWechatStandIn, type WechatStandIn } from '../../tests/wechat-stand-in'

const START = new Date('2026-07-03T06:00:00Z')
const DAY = 86_400_000
const TOKEN = 'callbackToken1'
const KEY = Buffer.alloc(32, 9)

let wechat: WechatStandIn
let server: TestServer
let secure: TestServer
let now = START
let people = 0
let one: { openId: string; id: string }

const start = (aesKey: Buffer | null) =>
  startTestServer({
    now: () => now,
    settings: {
      wechat: { appId: 'wx-stand-in', appSecret: 'secret', apiBase: wechat.apiBase },
      messageTemplates: TEMPLATES,
      wechatCallback: { token: TOKEN, aesKey },
    },
  })

beforeAll(async () => {
  wechat = await startWechatStandIn()
  server = await start(null)
  secure = await start(KEY)
})
afterAll(async () => {
  await Promise.all([server.close(), secure.close()])
  await wechat.close()
})

const addPerson = async (credits: Record<string, number>, { db } = server) => {
  const openId = `oPush-${people++}`
  return { openId, id: await addWechatResident(db, openId, credits, START) }
}
beforeEach(async () => {
  now = START
  wechat.reset()
  one = await addPerson({ [RESULT]: 2 })
})

const post = (query: Record<string, string>, body: string, { app } = server) =>
  app.inject({
    method: 'POST',
    url: `/api/v1/wechat/callback?${new URLSearchParams(query).toString()}`,
    headers: { 'content-type': 'text/xml' },
    payload: body,
  })
let seconds = 0
const eventOf = (Event: string, fields: object = {}) =>
  JSON.stringify({
    ToUserName: 'gh_1',
    FromUserName: one.openId,
    CreateTime: seconds++,
    MsgType: 'event',
    Event,
    ...fields,
  })
const push = async (Event: string, fields: object = {}) => {
  const reply = await post(signPush(TOKEN, now), eventOf(Event, fields))
  expect([reply.statusCode, reply.body]).toEqual([200, 'success'])
}
const answered = (SubscribeStatusString: string, TemplateId = RESULT) => ({
  List: [{ TemplateId, SubscribeStatusString, PopupScene: '0' }],
})
const creditOf = async (templateId = RESULT) =>
  server.db
    .selectFrom('subscriptionCredit')
    .select(['credit', 'isRefused'])
    .where('residentId', '=', one.id)
    .where('templateId', '=', templateId)
    .executeTakeFirst()

describe('who may call', () => {
  const verify = (query: Record<string, string>) =>
    server.app.inject({ url: `/api/v1/wechat/callback?${new URLSearchParams(query).toString()}` })

  test('answers WeChat’s first question with its own word', async () => {
    const reply = await verify({ ...signPush(TOKEN, now), echostr: '4375120948345356249' })
    expect([reply.statusCode, reply.body]).toEqual([200, '4375120948345356249'])
    expect(reply.headers['content-type']).toContain('text/plain')
  })

  test('refuses a wrong token, a wrong signature and an old one', async () => {
    const signed = signPush(TOKEN, now)
    for (const query of [
      signPush('another', now),
      { ...signed, nonce: '1' },
      { ...signed, signature: '' },
      signPush(TOKEN, new Date(now.getTime() - 11 * 60_000)),
      signPush(TOKEN, new Date(now.getTime() + 11 * 60_000)),
    ]) {
      expect((await verify({ ...query, echostr: '1' })).statusCode).toBe(403)
      expect((await post(query, eventOf('subscribe_msg_popup_event', answered('accept')))).statusCode).toBe(
        403,
      )
    }
    expect(await creditOf()).toMatchObject({ credit: 2 })
  })

  test('has no such address where no token is set', async () => {
    const plain = await startTestServer()
    expect((await post(signPush(TOKEN, now), '{}', plain)).statusCode).toBe(404)
    await plain.close()
  })

  test('says that it takes JSON only', async () => {
    const reply = await post(signPush(TOKEN, now), '<xml><Event>x</Event></xml>')
    expect(reply.statusCode).toBe(415)
  })
})

describe('with a key', () => {
  const seal = (message: string) => sealPush(KEY, 'wx-stand-in', message)
  const body = (encrypted: string) => JSON.stringify({ ToUserName: 'gh_1', Encrypt: encrypted })
  const creditIn = async (residentId: string) =>
    secure.db
      .selectFrom('subscriptionCredit')
      .select('credit')
      .where('residentId', '=', residentId)
      .executeTakeFirst()

  test('takes what is sealed and signed', async () => {
    one = await addPerson({ [RESULT]: 2 }, secure)
    const sealed = seal(eventOf('subscribe_msg_popup_event', answered('accept')))
    const reply = await post(signPush(TOKEN, now, sealed), body(sealed), secure)
    expect([reply.statusCode, reply.body]).toEqual([200, 'success'])
    expect(await creditIn(one.id)).toEqual({ credit: 3 })
  })

  test('refuses plain text, and a body that its signature does not cover', async () => {
    one = await addPerson({ [RESULT]: 2 }, secure)
    const [mine, other] = [1, 2].map(() => seal(eventOf('subscribe_msg_popup_event', answered('accept'))))
    const plain = eventOf('subscribe_msg_popup_event', answered('accept'))
    for (const [query, text] of [
      [signPush(TOKEN, now), plain],
      [signPush(TOKEN, now, mine), plain],
      [signPush(TOKEN, now, mine), body(other ?? '')],
      [signPush(TOKEN, now), body(mine ?? '')],
    ] as const) {
      expect((await post(query, text, secure)).statusCode).toBe(403)
    }
    expect(await creditIn(one.id)).toEqual({ credit: 2 })
  })
})

test('forgets after a day what was pushed', async () => {
  await push('subscribe_msg_popup_event', answered('accept'))
  const kept = async () => (await server.db.selectFrom('wechatEvent').select('key').execute()).length
  await server.app.jobs.run('forget-pushes')
  expect(await kept()).toBeGreaterThan(0)
  now = new Date(START.getTime() + 2 * DAY)
  await server.app.jobs.run('forget-pushes')
  expect(await kept()).toBe(0)
})
