import { type ContentScene, PICTURE, QUESTIONS, startContentScene, suggests } from '../../tests/content-scene'
import { addEvent, resident } from '../../tests/scene'
import { CHECK_TEXT, wechatError } from '../../tests/wechat-stand-in'

let scene: ContentScene
beforeAll(async () => {
  scene = await startContentScene()
})
afterAll(() => scene.close())
beforeEach(() => scene.reset())

test('asks WeChat about a name and about free answers, by who wrote them, and forgets what it passes', async () => {
  scene.wechat.answer(CHECK_TEXT, suggests('pass'))
  const one = await scene.person()
  await scene.rename(one, '春风')
  const { id } = await addEvent(scene.server.db, scene.street, { questions: QUESTIONS })
  const answers = { allergy: '花生会过敏', size: '大' }
  expect((await one.signUp(id, { body: { attendees: [{ self: true }], answers } })).statusCode).toBe(201)
  expect(await scene.states()).toEqual([
    ['nickname', 'pending', null],
    ['answers', 'pending', null],
  ])
  await scene.check()
  expect(scene.wechat.requestsTo(CHECK_TEXT).map(({ body }) => body)).toEqual([
    { version: 2, scene: 1, openid: one.openId, content: '春风' },
    { version: 2, scene: 2, openid: one.openId, content: '花生会过敏' },
  ])
  expect(await scene.states()).toEqual([])
})

test('asks nothing about a sign-up without a word of one’s own', async () => {
  const one = await scene.person()
  const { id } = await addEvent(scene.server.db, scene.street, { questions: QUESTIONS })
  await one.signUp(id, { body: { attendees: [{ self: true }], answers: { size: '大' } } })
  expect(await scene.states()).toEqual([])
})

test.each([
  ['risky', suggests('risky'), 'risky'],
  ['review', suggests('review'), 'review'],
  ['nothing, being down', { cut: true as const }, 'unchecked'],
  ['that it has not seen them lately', wechatError(61010), 'unchecked'],
])('leaves to an officer where WeChat says %s', async (_what, reply, reason) => {
  scene.wechat.answer(CHECK_TEXT, reply)
  const one = await scene.person()
  expect((await scene.rename(one, '说不清')).statusCode).toBe(200)
  await scene.check()
  expect(await scene.states()).toEqual([['nickname', 'queued', reason]])
  expect((await scene.queueOf(await scene.editor()))[0]).toMatchObject({
    kind: 'nickname',
    reason,
    lines: ['说不清'],
  })
})

test('lets nobody wait: a sign-up is answered while WeChat hangs', async () => {
  scene.wechat.answer(CHECK_TEXT, { hang: true })
  const one = await scene.person()
  const { id } = await addEvent(scene.server.db, scene.street, { questions: QUESTIONS })
  const reply = await one.signUp(id, { body: { attendees: [{ self: true }], answers: { allergy: '花生' } } })
  expect([reply.statusCode, scene.wechat.requestsTo(CHECK_TEXT)]).toEqual([201, []])
})

test('shows pictures and people whom WeChat does not know to an officer', async () => {
  const one = await resident(scene.server.app, '没有微信')
  await one.ask('PUT', '/me/avatar', { payload: { picture: PICTURE } })
  await one.ask('POST', '/me/relatives', { payload: { name: '老伴', birthYear: 1950, relation: 'spouse' } })
  await scene.check()
  expect(scene.wechat.requestsTo(CHECK_TEXT)).toEqual([])
  const shown = await scene.queueOf(await scene.editor())
  expect(shown).toMatchObject([
    { kind: 'relative', lines: ['老伴'], picture: null },
    { kind: 'avatar', lines: [], picture: expect.stringMatching(/^\/api\/v1\/avatars\//) as string },
  ])
  expect((await scene.server.app.inject({ url: shown[1]?.picture ?? '' })).statusCode).toBe(200)
})

test('leaves WeChat alone for the rest of a run in which it gave no answer, whatever else waits', async () => {
  scene.wechat.answer(CHECK_TEXT, wechatError(45009))
  for (let count = 0; count < 6; count++) {
    const one = await scene.person()
    await one.ask('PUT', '/me/avatar', { payload: { picture: PICTURE } })
  }
  for (let count = 0; count < 7; count++) await scene.rename(await scene.person(), `邻居${count}`)
  await scene.check()
  expect(scene.wechat.requestsTo(CHECK_TEXT)).toHaveLength(5)
  expect(await scene.states()).toHaveLength(13)
  scene.wechat.answer(CHECK_TEXT, suggests('pass'))
  await scene.rename(await scene.person(), '又通了')
  await scene.check()
  expect(await scene.states()).toHaveLength(13)
})

test('does the same when it runs twice at once', async () => {
  scene.wechat.answer(CHECK_TEXT, suggests('review'))
  for (const nickname of ['甲', '乙', '丙']) await scene.rename(await scene.person(), nickname)
  await Promise.all([scene.check(), scene.check()])
  expect(await scene.states()).toEqual(Array(3).fill(['nickname', 'queued', 'review']))
})

test('leaves what cannot be opened waiting, and looks at what is behind it', async () => {
  scene.wechat.answer(CHECK_TEXT, suggests('pass'))
  const one = await scene.person()
  await one.ask('POST', '/me/relatives', {
    payload: { name: '阿婆', birthYear: 1950, relation: 'parent' },
  })
  const sealed = await scene.server.db
    .selectFrom('relative')
    .select('sealed')
    .where('residentId', '=', one.id)
    .execute()
  await scene.server.db
    .updateTable('relative')
    .set({ sealed: 'lost.key' })
    .where('residentId', '=', one.id)
    .execute()
  await scene.rename(one, '春水')
  await scene.check()
  expect(await scene.states()).toEqual([['relative', 'pending', null]])
  // The key is there again.
  for (const row of sealed)
    await scene.server.db.updateTable('relative').set(row).where('residentId', '=', one.id).execute()
  await scene.check()
  expect(await scene.states()).toEqual([])
})
