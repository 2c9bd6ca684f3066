import type { NoticePage } from '../../core/contract/notice'
import type { Registration } from '../../core/contract/registration'
import { type ContentScene, PICTURE, QUESTIONS, startContentScene, suggests } from '../../tests/content-scene'
import { auditOf, codeOf } from '../../tests/officer-scene'
import { addEvent, addUnit } from '../../tests/scene'
import { CHECK_TEXT } from '../../tests/wechat-stand-in'

let scene: ContentScene
beforeAll(async () => {
  scene = await startContentScene()
})
afterAll(() => scene.close())
beforeEach(() => scene.reset())

const queued = async () => {
  scene.wechat.answer(CHECK_TEXT, suggests('risky'))
  const one = await scene.person()
  await scene.rename(one, '不像话')
  await one.ask('PUT', '/me/avatar', { payload: { picture: PICTURE } })
  await one.ask('POST', '/me/relatives', {
    payload: { name: '不像话', birthYear: 1950, relation: 'parent' },
  })
  const { id } = await addEvent(scene.server.db, scene.below, { questions: QUESTIONS })
  const body = { attendees: [{ self: true }], answers: { allergy: '不像话', size: '大' } }
  const registration = (await one.signUp(id, { body })).json<Registration>()
  await scene.check()
  return { one, registration }
}

test('keeps what is harmless', async () => {
  const { one } = await queued()
  const desk = await scene.editor()
  const items = await scene.queueOf(desk)
  expect(items).toHaveLength(4)
  for (const { id } of items) expect((await scene.decide(desk, id, 'keep')).statusCode).toBe(204)
  expect([await scene.queueOf(desk), (await one.get('/me')).json()]).toMatchObject([
    [],
    { nickname: '不像话' },
  ])
})

test('removes what is not, each from where it stands, and is written down without the words', async () => {
  const { one, registration } = await queued()
  const desk = await scene.editor()
  for (const { id } of await scene.queueOf(desk))
    expect((await scene.decide(desk, id, 'remove')).statusCode).toBe(204)
  expect((await one.get('/me')).json()).toMatchObject({
    nickname: expect.stringMatching(/^邻居\d{4}$/) as string,
    avatar: null,
  })
  expect((await one.get('/me/relatives')).json()).toMatchObject({
    items: [{ name: '家人', birthYear: 1950 }],
  })
  const left = (await one.get(`/registrations/${registration.id}`)).json<Registration>()
  expect([left.state, left.answers]).toEqual(['confirmed', { size: '大' }])
  const audit = [
    ...(await auditOf(scene.server.db, one.id)),
    ...(await auditOf(scene.server.db, registration.id)),
  ]
  expect(audit.map(({ action }) => action)).toEqual(Array(4).fill('contentRemove'))
  expect(JSON.stringify(audit)).not.toContain('不像话')
})

test('has the resident told once that their answers were removed, and of nothing that was kept', async () => {
  const { one, registration } = await queued()
  const desk = await scene.editor()
  const told = async () =>
    (await one.get('/me/notices')).json<NoticePage>().items.filter(({ kind }) => kind === 'answersRemoved')
  const answers = async () => (await scene.queueOf(desk)).find(({ kind }) => kind === 'answers')?.id ?? ''
  const id = await answers()
  const replies = await Promise.all([scene.decide(desk, id, 'remove'), scene.decide(desk, id, 'remove')])
  expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([204, 404])
  expect(await told()).toMatchObject([
    {
      title: '报名时写的内容已移除',
      text: '您报名“重阳糕制作”时写的内容不太合适，工作人员已经移除。如需补充，请联系居委会。',
      registrationId: registration.id,
    },
  ])
  const other = await queued()
  await scene.decide(desk, await answers(), 'keep')
  const { items } = (await other.one.get('/me/notices')).json<NoticePage>()
  expect(items.map(({ kind }) => kind)).toEqual(['registered'])
})

test('decides once, and not about what was written anew meanwhile', async () => {
  const { one } = await queued()
  const desk = await scene.editor()
  const written = (await scene.queueOf(desk)).find(({ kind }) => kind === 'nickname')
  await scene.rename(one, '改好了')
  expect(codeOf(await scene.decide(desk, written?.id ?? '', 'remove'))).toEqual([404, 'NOT_FOUND'])
  expect((await one.get('/me')).json()).toMatchObject({ nickname: '改好了' })
  const [other] = await scene.queueOf(desk)
  const replies = [
    await scene.decide(desk, other?.id ?? '', 'keep'),
    await scene.decide(desk, other?.id ?? '', 'keep'),
  ]
  expect(replies.map(({ statusCode }) => statusCode)).toEqual([204, 404])
})

test('sees what belongs to the units of their own; what belongs to none is the scene.street’s', async () => {
  await queued()
  const elsewhere = await scene.editor(await addUnit(scene.server.db, '柳荫居民区', scene.street))
  expect(await scene.queueOf(elsewhere)).toEqual([])
  await scene.server.db.updateTable('contentCheck').set({ unitId: null }).execute()
  expect([
    (await scene.queueOf(await scene.editor(scene.below))).length,
    (await scene.queueOf(await scene.editor())).length,
  ]).toEqual([0, 4])
})
