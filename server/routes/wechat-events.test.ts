import { addWechatResident, CHANGE, RESULT, tellResident, TEMPLATES } from '../../tests/notice-scene'
import { addEvent, addUnit } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'
import { openDesk } from '../../tests/wechat-desk'
import { signPush } from '../../tests/wechat-push'
import { SEND_MESSAGE, startWechatStandIn, type WechatStandIn } from '../../tests/wechat-stand-in'

const START = new Date('2026-07-03T06:00:00Z')
const DAY = 86_400_000
const TOKEN = 'callbackToken1'

let wechat: WechatStandIn
let server: TestServer
let now = START
let people = 0
let one: { openId: string; id: string }

const start = () =>
  startTestServer({
    now: () => now,
    settings: {
      wechat: { appId: 'wx-stand-in', appSecret: 'secret', apiBase: wechat.apiBase },
      messageTemplates: TEMPLATES,
      wechatCallback: { token: TOKEN, aesKey: null },
    },
  })

beforeAll(async () => {
  wechat = await startWechatStandIn()
  server = await start()
})
afterAll(async () => {
  await server.close()
  await wechat.close()
})

const addPerson = async (credits: Record<string, number>) => {
  const openId = `oPush-${people++}`
  return { openId, id: await addWechatResident(server.db, openId, credits, START) }
}
beforeEach(async () => {
  now = START
  wechat.reset()
  one = await addPerson({ [RESULT]: 2 })
})

const post = (query: Record<string, string>, body: string) =>
  server.app.inject({
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

/** A session of `one`, as if WeChat had confirmed their code. */
const signedIn = async () => {
  wechat.answer('/sns/jscode2session', { openid: one.openId, session_key: 'x' })
  const reply = await server.app.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    payload: { provider: 'wechat', code: 'code' },
  })
  return reply.json<{ token: string }>()
}

describe('the ledger of consents', () => {
  test('counts an acceptance, notes a refusal, ends the credit when messages are turned off', async () => {
    await push('subscribe_msg_popup_event', answered('accept'))
    expect(await creditOf()).toEqual({ credit: 3, isRefused: false })
    await push('subscribe_msg_popup_event', answered('reject'))
    expect(await creditOf()).toEqual({ credit: 3, isRefused: true })
    await push('subscribe_msg_change_event', answered('reject'))
    expect(await creditOf()).toEqual({ credit: 0, isRefused: true })
  })

  test('counts a push once, however often it comes', async () => {
    const body = eventOf('subscribe_msg_popup_event', answered('accept'))
    const replies = await Promise.all([1, 2, 3].map(() => post(signPush(TOKEN, now), body)))
    expect(replies.map(({ body: text }) => text)).toEqual(['success', 'success', 'success'])
    expect(await creditOf()).toMatchObject({ credit: 3 })
  })

  test('counts a tap once that the mini-program tells of too, whoever is first', async () => {
    const { token } = await signedIn()
    const client = () =>
      server.app.inject({
        method: 'PUT',
        url: '/api/v1/me/subscriptions',
        headers: { authorization: `Bearer ${token}` },
        payload: { answers: { [RESULT]: 'accept' } },
      })
    await client()
    await push('subscribe_msg_popup_event', answered('accept'))
    expect(await creditOf()).toMatchObject({ credit: 3 })
    await push('subscribe_msg_popup_event', answered('accept'))
    await client()
    expect(await creditOf()).toMatchObject({ credit: 4 })
    now = new Date(now.getTime() + 60_000)
    await client()
    now = new Date(now.getTime() + 180_000)
    await push('subscribe_msg_popup_event', answered('accept'))
    expect(await creditOf()).toMatchObject({ credit: 6 })
  })

  test('passes over templates that are not ours and people whom we do not know', async () => {
    await push('subscribe_msg_popup_event', answered('accept', 'template-of-somebody'))
    one = { openId: 'oNobody', id: 'nobody' }
    await push('subscribe_msg_popup_event', answered('accept'))
    expect(await creditOf()).toBeUndefined()
  })
})

describe('the end of a message', () => {
  let noticeId: string

  beforeEach(async () => {
    const unitId = await addUnit(server.db, `街道${people}`)
    const { id: eventId } = await addEvent(server.db, unitId, {}, START)
    await tellResident(
      server.db,
      { residentId: one.id, eventId, startsAt: new Date(START.getTime() + 3 * DAY) },
      now,
    )
    noticeId = (await notice()).id
  })
  const notice = () =>
    server.db.selectFrom('notice').selectAll().where('residentId', '=', one.id).executeTakeFirstOrThrow()
  const ended = (MsgID: string, ErrorCode = '0', ErrorStatus = 'success') => ({
    List: { TemplateId: RESULT, MsgID, ErrorCode, ErrorStatus },
  })

  test('is as we wrote it down', async () => {
    openDesk(wechat)
    await server.app.jobs.run('deliver-notices')
    const { messageId } = await notice()
    await push('subscribe_msg_sent_event', ended(messageId ?? ''))
    expect(await notice()).toMatchObject({ delivery: 'sent', messageId })
    expect(await creditOf()).toMatchObject({ credit: 1 })
  })

  test('shows that the message did not arrive', async () => {
    openDesk(wechat)
    await server.app.jobs.run('deliver-notices')
    const { messageId } = await notice()
    await push('subscribe_msg_sent_event', ended(messageId ?? '', '10002', 'user refuse'))
    expect(await notice()).toMatchObject({ delivery: 'failed', deliveryError: '10002 user refuse' })
  })

  test('is told in place of a process that died after sending: the message goes no second time', async () => {
    openDesk(wechat)
    const sending = { delivery: 'sending' as const, attempts: 1, templateId: RESULT }
    await server.db.updateTable('notice').set(sending).where('id', '=', noticeId).execute()
    await push('subscribe_msg_sent_event', ended('77'))
    expect(await notice()).toMatchObject({ delivery: 'sent', messageId: '77' })
    expect(await creditOf()).toMatchObject({ credit: 1 })
    now = new Date(now.getTime() + 60_000)
    await server.app.jobs.run('deliver-notices')
    expect(wechat.requestsTo(SEND_MESSAGE)).toEqual([])
  })

  test('that comes before our own note spends one consent only', async () => {
    openDesk(wechat)
    wechat.answer(SEND_MESSAGE, async () => {
      await push('subscribe_msg_sent_event', ended('88'))
      return { errcode: 0, errmsg: 'ok', msgid: 88 }
    })
    await server.app.jobs.run('deliver-notices')
    expect(await notice()).toMatchObject({ delivery: 'sent', messageId: '88' })
    expect(await creditOf()).toMatchObject({ credit: 1 })
  })
})

describe('withdrawn authorizations', () => {
  const platform = { FromUserName: 'oOfThePlatform', AppID: 'wx-stand-in' }
  const me = async (token: string) =>
    server.app.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${token}` } })

  test('erases the telephone number alone, or nickname and picture alone', async () => {
    const { token } = await signedIn()
    await server.app.inject({
      method: 'PUT',
      url: '/api/v1/me/phone',
      headers: { authorization: `Bearer ${token}` },
      payload: { phone: '15600000077' },
    })
    await push('user_authorization_revoke', { ...platform, OpenID: one.openId, RevokeInfo: '1,13' })
    expect((await me(token)).json()).toMatchObject({ nickname: one.openId, phone: '156******77' })
    await push('user_authorization_revoke', { ...platform, OpenID: one.openId, RevokeInfo: '8' })
    expect((await me(token)).json()).toMatchObject({ nickname: one.openId, phone: null })
    await push('user_authorization_revoke', { ...platform, OpenID: one.openId, RevokeInfo: '6' })
    expect((await me(token)).json()).toMatchObject({
      nickname: expect.stringMatching(/^邻居\d{4}$/) as string,
      avatar: null,
    })
  })

  test('deletes the resident who has closed their WeChat account, and not one who came after', async () => {
    const { token } = await signedIn()
    const body = eventOf('user_authorization_cancellation', { ...platform, OpenID: one.openId })
    expect((await post(signPush(TOKEN, now), body)).body).toBe('success')
    expect((await me(token)).statusCode).toBe(401)
    expect(await creditOf(CHANGE)).toBeUndefined()
    const { token: newToken } = await signedIn()
    expect((await post(signPush(TOKEN, now), body)).body).toBe('success')
    expect((await me(newToken)).statusCode).toBe(200)
  })

  test('takes note of changes to a profile that we did not copy', async () => {
    await push('user_info_modified', { ...platform, OpenID: one.openId })
    await push('weapp_audit_success')
  })
})
