import type { ContentCheckPage } from '../../core/contract/content-check'
import type { NoticePage } from '../../core/contract/notice'
import type { Registration } from '../../core/contract/registration'
import { auditOf, codeOf, officer } from '../../tests/officer-scene'
import { addEvent, addUnit, resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'
import {
  CHECK_TEXT,
  STABLE_TOKEN,
  startWechatStandIn,
  WECHAT_TOKEN,
  wechatError,
  type WechatStandIn,
} from '../../tests/wechat-stand-in'

let wechat: WechatStandIn
let server: TestServer
let street: string
let below: string
let people = 0

const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const QUESTIONS = [
  { id: 'allergy', kind: 'text' as const, label: '忌口', required: false },
  { id: 'size', kind: 'choice' as const, label: '尺码', required: false, options: ['大', '小'] },
]

beforeAll(async () => {
  wechat = await startWechatStandIn()
  server = await startTestServer({
    settings: { wechat: { appId: 'wx-stand-in', appSecret: 'secret', apiBase: wechat.apiBase } },
  })
  street = await addUnit(server.db, '临溪街道')
  below = await addUnit(server.db, '青禾居民区', street)
})
afterAll(async () => {
  await server.close()
  await wechat.close()
})
beforeEach(async () => {
  wechat.reset()
  wechat.answer(STABLE_TOKEN, WECHAT_TOKEN)
  await server.db.deleteFrom('contentCheck').execute()
})

const suggests = (suggest: string) => ({ errcode: 0, errmsg: 'ok', result: { suggest, label: 100 } })
/** A resident whom WeChat knows. */
const person = async () => {
  const one = await resident(server.app, `居民${++people}`)
  const identity = {
    provider: 'wechat' as const,
    subject: `oStandIn-${people}`,
    unionId: null,
    residentId: one.id,
  }
  await server.db.insertInto('identity').values(identity).execute()
  await one.ask('PATCH', '/me', { payload: { unitId: below } })
  return { ...one, openId: identity.subject }
}
const rename = (one: Awaited<ReturnType<typeof person>>, nickname: string) =>
  one.ask('PATCH', '/me', { payload: { nickname } })
const check = () => server.app.jobs.run('check-content')
const states = async () => {
  const rows = await server.db
    .selectFrom('contentCheck')
    .select(['kind', 'state', 'reason'])
    .orderBy('createdAt')
    .execute()
  return rows.map(({ kind, state, reason }) => [kind, state, reason])
}
const editor = (unitId = street) => officer(server.app, server.db, unitId, 'editor')
type Desk = Awaited<ReturnType<typeof editor>>
const queueOf = async (desk: Desk) => (await desk.get('/staff/content-checks')).json<ContentCheckPage>().items
const decide = (desk: Desk, id: string, decision: 'keep' | 'remove') =>
  desk.post(`/staff/content-checks/${id}/decision`, { decision })

test('asks WeChat about a name and about free answers, by who wrote them, and forgets what it passes', async () => {
  wechat.answer(CHECK_TEXT, suggests('pass'))
  const one = await person()
  await rename(one, '春风')
  const { id } = await addEvent(server.db, street, { questions: QUESTIONS })
  const answers = { allergy: '花生会过敏', size: '大' }
  expect((await one.signUp(id, { body: { attendees: [{ self: true }], answers } })).statusCode).toBe(201)
  expect(await states()).toEqual([
    ['nickname', 'pending', null],
    ['answers', 'pending', null],
  ])
  await check()
  expect(wechat.requestsTo(CHECK_TEXT).map(({ body }) => body)).toEqual([
    { version: 2, scene: 1, openid: one.openId, content: '春风' },
    { version: 2, scene: 2, openid: one.openId, content: '花生会过敏' },
  ])
  expect(await states()).toEqual([])
})

test('asks nothing about a sign-up without a word of one’s own', async () => {
  const one = await person()
  const { id } = await addEvent(server.db, street, { questions: QUESTIONS })
  await one.signUp(id, { body: { attendees: [{ self: true }], answers: { size: '大' } } })
  expect(await states()).toEqual([])
})

test.each([
  ['risky', suggests('risky'), 'risky'],
  ['review', suggests('review'), 'review'],
  ['nothing, being down', { cut: true as const }, 'unchecked'],
  ['that it has not seen them lately', wechatError(61010), 'unchecked'],
])('leaves to an officer where WeChat says %s', async (_what, reply, reason) => {
  wechat.answer(CHECK_TEXT, reply)
  const one = await person()
  expect((await rename(one, '说不清')).statusCode).toBe(200)
  await check()
  expect(await states()).toEqual([['nickname', 'queued', reason]])
  expect((await queueOf(await editor()))[0]).toMatchObject({ kind: 'nickname', reason, lines: ['说不清'] })
})

test('lets nobody wait: a sign-up is answered while WeChat hangs', async () => {
  wechat.answer(CHECK_TEXT, { hang: true })
  const one = await person()
  const { id } = await addEvent(server.db, street, { questions: QUESTIONS })
  const reply = await one.signUp(id, { body: { attendees: [{ self: true }], answers: { allergy: '花生' } } })
  expect([reply.statusCode, wechat.requestsTo(CHECK_TEXT)]).toEqual([201, []])
})

test('shows pictures and people whom WeChat does not know to an officer', async () => {
  const one = await resident(server.app, '没有微信')
  await one.ask('PUT', '/me/avatar', { payload: { picture: PICTURE } })
  await one.ask('POST', '/me/relatives', { payload: { name: '老伴', birthYear: 1950, relation: 'spouse' } })
  await check()
  expect(wechat.requestsTo(CHECK_TEXT)).toEqual([])
  const shown = await queueOf(await editor())
  expect(shown).toMatchObject([
    { kind: 'relative', lines: ['老伴'], picture: null },
    { kind: 'avatar', lines: [], picture: expect.stringMatching(/^\/api\/v1\/avatars\//) as string },
  ])
  expect((await server.app.inject({ url: shown[1]?.picture ?? '' })).statusCode).toBe(200)
})

describe('an officer', () => {
  const queued = async () => {
    wechat.answer(CHECK_TEXT, suggests('risky'))
    const one = await person()
    await rename(one, '不像话')
    await one.ask('PUT', '/me/avatar', { payload: { picture: PICTURE } })
    await one.ask('POST', '/me/relatives', {
      payload: { name: '不像话', birthYear: 1950, relation: 'parent' },
    })
    const { id } = await addEvent(server.db, below, { questions: QUESTIONS })
    const body = { attendees: [{ self: true }], answers: { allergy: '不像话', size: '大' } }
    const registration = (await one.signUp(id, { body })).json<Registration>()
    await check()
    return { one, registration }
  }

  test('keeps what is harmless', async () => {
    const { one } = await queued()
    const desk = await editor()
    const items = await queueOf(desk)
    expect(items).toHaveLength(4)
    for (const { id } of items) expect((await decide(desk, id, 'keep')).statusCode).toBe(204)
    expect([await queueOf(desk), (await one.get('/me')).json()]).toMatchObject([[], { nickname: '不像话' }])
  })

  test('removes what is not, each from where it stands, and is written down without the words', async () => {
    const { one, registration } = await queued()
    const desk = await editor()
    for (const { id } of await queueOf(desk)) expect((await decide(desk, id, 'remove')).statusCode).toBe(204)
    expect((await one.get('/me')).json()).toMatchObject({
      nickname: expect.stringMatching(/^邻居\d{4}$/) as string,
      avatar: null,
    })
    expect((await one.get('/me/relatives')).json()).toMatchObject({
      items: [{ name: '家人', birthYear: 1950 }],
    })
    const left = (await one.get(`/registrations/${registration.id}`)).json<Registration>()
    expect([left.state, left.answers]).toEqual(['confirmed', { size: '大' }])
    const audit = [...(await auditOf(server.db, one.id)), ...(await auditOf(server.db, registration.id))]
    expect(audit.map(({ action }) => action)).toEqual(Array(4).fill('contentRemove'))
    expect(JSON.stringify(audit)).not.toContain('不像话')
  })

  test('has the resident told once that their answers were removed, and of nothing that was kept', async () => {
    const { one, registration } = await queued()
    const desk = await editor()
    const told = async () =>
      (await one.get('/me/notices')).json<NoticePage>().items.filter(({ kind }) => kind === 'answersRemoved')
    const answers = async () => (await queueOf(desk)).find(({ kind }) => kind === 'answers')?.id ?? ''
    const id = await answers()
    const replies = await Promise.all([decide(desk, id, 'remove'), decide(desk, id, 'remove')])
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([204, 404])
    expect(await told()).toMatchObject([
      {
        title: '报名时写的内容已移除',
        text: '您报名“重阳糕制作”时写的内容不太合适，工作人员已经移除。如需补充，请联系居委会。',
        registrationId: registration.id,
      },
    ])
    const other = await queued()
    await decide(desk, await answers(), 'keep')
    const { items } = (await other.one.get('/me/notices')).json<NoticePage>()
    expect(items.map(({ kind }) => kind)).toEqual(['registered'])
  })

  test('decides once, and not about what was written anew meanwhile', async () => {
    const { one } = await queued()
    const desk = await editor()
    const written = (await queueOf(desk)).find(({ kind }) => kind === 'nickname')
    await rename(one, '改好了')
    expect(codeOf(await decide(desk, written?.id ?? '', 'remove'))).toEqual([404, 'NOT_FOUND'])
    expect((await one.get('/me')).json()).toMatchObject({ nickname: '改好了' })
    const [other] = await queueOf(desk)
    const replies = [await decide(desk, other?.id ?? '', 'keep'), await decide(desk, other?.id ?? '', 'keep')]
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([204, 404])
  })

  test('sees what belongs to the units of their own; what belongs to none is the street’s', async () => {
    await queued()
    const elsewhere = await editor(await addUnit(server.db, '柳荫居民区', street))
    expect(await queueOf(elsewhere)).toEqual([])
    await server.db.updateTable('contentCheck').set({ unitId: null }).execute()
    expect([(await queueOf(await editor(below))).length, (await queueOf(await editor())).length]).toEqual([
      0, 4,
    ])
  })
})

test('leaves WeChat alone for the rest of a run in which it gave no answer, whatever else waits', async () => {
  wechat.answer(CHECK_TEXT, wechatError(45009))
  for (let count = 0; count < 6; count++) {
    const one = await person()
    await one.ask('PUT', '/me/avatar', { payload: { picture: PICTURE } })
  }
  for (let count = 0; count < 7; count++) await rename(await person(), `邻居${count}`)
  await check()
  expect(wechat.requestsTo(CHECK_TEXT)).toHaveLength(5)
  expect(await states()).toHaveLength(13)
  wechat.answer(CHECK_TEXT, suggests('pass'))
  await rename(await person(), '又通了')
  await check()
  expect(await states()).toHaveLength(13)
})

test('does the same when it runs twice at once', async () => {
  wechat.answer(CHECK_TEXT, suggests('review'))
  for (const nickname of ['甲', '乙', '丙']) await rename(await person(), nickname)
  await Promise.all([check(), check()])
  expect(await states()).toEqual(Array(3).fill(['nickname', 'queued', 'review']))
})

test('leaves what cannot be opened waiting, and looks at what is behind it', async () => {
  wechat.answer(CHECK_TEXT, suggests('pass'))
  const one = await person()
  await one.ask('POST', '/me/relatives', {
    payload: { name: '阿婆', birthYear: 1950, relation: 'parent' },
  })
  const sealed = await server.db
    .selectFrom('relative')
    .select('sealed')
    .where('residentId', '=', one.id)
    .execute()
  await server.db
    .updateTable('relative')
    .set({ sealed: 'lost.key' })
    .where('residentId', '=', one.id)
    .execute()
  await rename(one, '春水')
  await check()
  expect(await states()).toEqual([['relative', 'pending', null]])
  // The key is there again.
  for (const row of sealed)
    await server.db.updateTable('relative').set(row).where('residentId', '=', one.id).execute()
  await check()
  expect(await states()).toEqual([])
})
