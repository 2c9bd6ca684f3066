import { addEvent, addUnit } from '../../tests/scene'
import { addWechatResident, CHANGE, RESULT, tellResident, TEMPLATES } from '../../tests/notice-scene'
import { startTestServer, type TestServer } from '../../tests/test-server'
import { openDesk, type WechatDesk } from '../../tests/wechat-desk'
import {
  SEND_MESSAGE,
  startWechatStandIn,
  WECHAT_TOKEN,
  wechatError,
  type WechatStandIn,
} from '../../tests/wechat-stand-in'
import { buildApp } from '../app'
import type { NewNotice } from '../store/notices'

/** 14:00 in Shanghai. */
const START = new Date('2026-07-03T06:00:00Z')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

let wechat: WechatStandIn
let server: TestServer
let desk: WechatDesk
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
  desk = openDesk(wechat)
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

test('sends what is due in the words of its template, and spends one consent', async () => {
  const one = await person({ [RESULT]: 2 })
  await tell(one.id, { registrationId: null })
  await deliver()
  expect(desk.sent).toEqual([
    {
      openId: one.openId,
      templateId: RESULT,
      page: `pages/signing/event/index?id=${eventId}`,
      fields: {
        thing1: '重阳糕制作',
        time2: '2026年7月6日 14:00',
        thing3: '临溪睦邻中心',
        phrase4: '候补转正',
        thing5: '如不能来请尽快取消',
      },
    },
  ])
  expect(wechat.requestsTo(SEND_MESSAGE)).toMatchObject([
    {
      query: { access_token: WECHAT_TOKEN.access_token },
      body: { miniprogram_state: 'formal', lang: 'zh_CN' },
    },
  ])
  expect(await noticesOf(one.id)).toMatchObject([{ delivery: 'sent', messageId: '1001', attempts: 1 }])
  expect(await creditOf(one.id)).toEqual([1, false])
})

test('sends a notice once, however often it looks', async () => {
  const one = await person()
  await tell(one.id)
  for (let look = 0; look < 3; look++) await deliver()
  expect(desk.sent).toHaveLength(1)
})

test('leaves in the inbox what nobody consented to, and does not send it later', async () => {
  const one = await person({ [RESULT]: 0 })
  await tell(one.id)
  await tell(one.id, { kind: 'cancelled' })
  await deliver()
  await server.db
    .updateTable('subscriptionCredit')
    .set({ credit: 1 })
    .where('residentId', '=', one.id)
    .execute()
  await deliver()
  expect(desk.sent).toEqual([])
  expect((await noticesOf(one.id)).map(({ delivery }) => delivery)).toEqual(['none', 'none'])
})

test('keeps the last consent for what the resident does not know yet', async () => {
  const one = await person({ [RESULT]: 1 })
  await tell(one.id, { kind: 'waitlisted' })
  await tell(one.id, { kind: 'promoted' })
  await deliver()
  expect(desk.sent.map(({ fields }) => fields.phrase4)).toEqual(['候补转正'])
})

test('sends one after the other to one resident, in the order of what happened, many residents at once', async () => {
  const many = await Promise.all(Array.from({ length: 6 }, () => person()))
  for (const { id } of many) {
    await tell(id, { kind: 'waitlisted' })
    await tell(id, { kind: 'offered' })
    await tell(id, { kind: 'cancelled' })
  }
  await deliver()
  expect(desk.collisions).toBe(0)
  for (const { openId } of many) {
    const mine = desk.sent.filter((message) => message.openId === openId)
    expect(mine.map(({ fields }) => fields.phrase4)).toEqual(['候补中', '待您确认', '活动取消'])
  }
})

test('never has two messages to one resident on their way, from however many processes', async () => {
  const others = await Promise.all(
    [1, 2].map(() => buildApp({ db: server.db, settings: server.settings, now: () => now, h5Dir: null })),
  )
  const many = await Promise.all(Array.from({ length: 8 }, () => person()))
  for (const { id } of many) for (let count = 0; count < 4; count++) await tell(id)
  await Promise.all([server.app, ...others].map(deliver))
  expect([desk.collisions, desk.sent.length]).toEqual([0, 32])
  for (const { id } of many) expect(await creditOf(id)).toEqual([1, false])
  await Promise.all(others.map((other) => other.close()))
})

test('sends nothing twice when a claim of another process is still good, and takes it over when not', async () => {
  const one = await person()
  await tell(one.id)
  await tell(one.id)
  const [first] = await noticesOf(one.id)
  await server.db
    .updateTable('notice')
    .set({ delivery: 'sending', attempts: 1, nextAttemptAt: new Date(now.getTime() + MINUTE) })
    .where('id', '=', first?.id ?? '')
    .execute()
  await deliver()
  expect(desk.sent).toEqual([])
  later(1)
  await deliver()
  expect(desk.sent).toHaveLength(2)
  expect(await noticesOf(one.id)).toMatchObject([
    { delivery: 'sent', attempts: 2 },
    { delivery: 'sent', attempts: 1 },
  ])
})

test('lets a process that was too slow write nothing over what another did', async () => {
  const one = await person({ [RESULT]: 5 })
  await tell(one.id)
  wechat.answer(SEND_MESSAGE, async () => {
    await server.db.updateTable('notice').set({ attempts: 2, delivery: 'sent' }).execute()
    return wechatError(47003)
  })
  await deliver()
  expect(await noticesOf(one.id)).toMatchObject([{ delivery: 'sent', deliveryError: null }])
})

test('waits at night and sends in the morning', async () => {
  const one = await person()
  now = new Date('2026-07-03T15:00:00Z')
  await tell(one.id, { kind: 'cancelled' })
  await deliver()
  expect(desk.sent).toEqual([])
  now = new Date('2026-07-04T00:00:00Z')
  await deliver()
  expect(desk.sent.map(({ templateId }) => templateId)).toEqual([CHANGE])
})

test('keeps all to the inbox where no template is set up', async () => {
  const plain = await buildApp({
    db: server.db,
    settings: { ...server.settings, messageTemplates: [] },
    now: () => now,
    h5Dir: null,
  })
  const one = await person()
  await tell(one.id)
  await deliver(plain)
  expect([desk.sent, await noticesOf(one.id)]).toMatchObject([[], [{ delivery: 'none' }]])
  await plain.close()
})
