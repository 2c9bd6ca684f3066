import type { Resident, ResidentExport } from '../../core/contract/resident'
import { addEvent, addNews, addUnit, resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

let server: TestServer
let street: string
let neighbourhood: string

beforeAll(async () => {
  server = await startTestServer()
  street = await addUnit(server.db, '临溪街道')
  neighbourhood = await addUnit(server.db, '青禾居民区', street)
})
afterAll(() => server.close())

type Person = Awaited<ReturnType<typeof resident>>
const person = (name: string) => resident(server.app, name)
const patch = (one: Person, payload: object) => one.ask('PATCH', '/me', { payload })
const setPhone = (one: Person, payload: object) => one.ask('PUT', '/me/phone', { payload })

test('tells residents of themselves, and lets nothing keep the answer', async () => {
  const one = await person('阿芳')
  const reply = await one.get('/me')
  expect(reply.json()).toMatchObject({ id: one.id, nickname: '阿芳', unit: null, phone: null })
  expect(reply.headers['cache-control']).toBe('private, no-store')
})

test('changes the name, and the unit, each alone', async () => {
  const one = await person('改名前')
  expect((await patch(one, { nickname: ' 改名后 ' })).json()).toMatchObject({
    nickname: '改名后',
    unit: null,
  })
  const unit = { id: neighbourhood, name: '青禾居民区' }
  expect((await patch(one, { unitId: neighbourhood })).json()).toMatchObject({ nickname: '改名后', unit })
  expect((await patch(one, { unitId: null })).json()).toMatchObject({ nickname: '改名后', unit: null })
  expect((await one.get('/me')).json()).toMatchObject({ nickname: '改名后', unit: null })
})

test.each([
  ['nothing', {}],
  ['a blank name', { nickname: '   ' }],
  ['a name of 21 characters', { nickname: '长'.repeat(21) }],
  ['a field that is not theirs to set', { phone: '15600000077' }],
  ['a unit that is no id', { unitId: 'not an id' }],
])('refuses to change %s', async (_title, payload) => {
  const reply = await patch(await person('阿芳'), payload)
  expect([reply.statusCode, reply.json()]).toMatchObject([400, { error: { code: 'MALFORMED' } }])
})

test('refuses a unit that does not exist, or is closed', async () => {
  const closed = await addUnit(server.db, '撤销的居民区', street)
  await server.db.updateTable('unit').set({ status: 'closed' }).where('id', '=', closed).execute()
  for (const unitId of ['nothing-there', closed]) {
    const reply = await patch(await person('阿芳'), { nickname: '不会改', unitId })
    expect([reply.statusCode, reply.json()]).toMatchObject([422, { error: { code: 'UNUSABLE' } }])
  }
  expect((await (await person('阿芳')).get('/me')).json()).toMatchObject({ nickname: '阿芳' })
})

test('keeps the telephone number sealed and shows it masked', async () => {
  const one = await person('电话')
  const reply = await setPhone(one, { phone: '15600000077' })
  expect([reply.statusCode, reply.json<Resident>().phone]).toEqual([200, '156******77'])
  expect((await one.get('/me')).json<Resident>().phone).toBe('156******77')
  const rows = await server.db.selectFrom('resident').selectAll().execute()
  expect(rows.find((row) => row.id === one.id)?.phoneSealed).toMatch(/^k/)
  expect(JSON.stringify(rows)).not.toContain('15600000077')
})

test('does not open a number that was moved to another resident', async () => {
  const [owner, other] = [await person('号码主人'), await person('别人')]
  await setPhone(owner, { phone: '15600000077' })
  const row = await server.db
    .selectFrom('resident')
    .select('phoneSealed')
    .where('id', '=', owner.id)
    .executeTakeFirst()
  await server.db
    .updateTable('resident')
    .set({ phoneSealed: row?.phoneSealed })
    .where('id', '=', other.id)
    .execute()
  const reply = await other.get('/me')
  expect(reply.statusCode).toBe(500)
  expect(reply.body).not.toContain('156')
})

test.each([
  ['no number', {}],
  ['a number too short', { phone: '1560000' }],
  ['a number of no mobile', { phone: '02100000077' }],
  ['both a number and a code', { phone: '15600000077', code: 'x' }],
])('refuses %s', async (_title, payload) => {
  const reply = await setPhone(await person('阿芳'), payload)
  expect([reply.statusCode, reply.json()]).toMatchObject([400, { error: { code: 'MALFORMED' } }])
})

test("takes no code of WeChat's where WeChat is not set up", async () => {
  const reply = await setPhone(await person('阿芳'), { code: 'x' })
  expect([reply.statusCode, reply.json()]).toMatchObject([403, { error: { code: 'PROVIDER_UNAVAILABLE' } }])
})

test('hands out all that is kept, unmasked', async () => {
  const one = await person('导出')
  const now = Date.now()
  await setPhone(one, { phone: '15600000077' })
  const child = { name: '小宝', birthYear: 2016, relation: 'grandchild' }
  const relative = (await one.ask('POST', '/me/relatives', { payload: child })).json<{ id: string }>()
  const [liked, takenBack] = [await addNews(server.db, street), await addNews(server.db, street)]
  await one.put(`/news/${liked}/like`)
  await one.put(`/news/${takenBack}/bookmark`)
  await one.delete(`/news/${takenBack}/bookmark`)
  const { id: eventId } = await addEvent(server.db, street)
  await one.signUp(eventId, {
    body: { attendees: [{ self: true }, { relativeId: relative.id }], guardianConsent: true },
  })

  const { exportedAt, ...kept } = (await one.get('/me/export')).json<ResidentExport>()
  expect(new Date(exportedAt).getTime()).toBeGreaterThanOrEqual(now)
  expect(kept).toMatchObject({
    resident: { id: one.id, nickname: '导出', phone: '15600000077' },
    relatives: [{ id: relative.id, ...child }],
    reactions: [
      { target: 'news', id: liked, liked: true, bookmarked: false },
      { target: 'news', id: takenBack, liked: false, bookmarked: false },
    ],
    registrations: [
      {
        eventId,
        state: 'confirmed',
        attendees: [{ name: '导出' }, { name: '小宝', relativeId: relative.id }],
        event: { title: '重阳糕制作' },
      },
    ],
  })
})

test("hands out nothing of another's", async () => {
  const [owner, other] = [await person('有家人的'), await person('没家人的')]
  await owner.ask('POST', '/me/relatives', {
    payload: { name: '外人勿看', birthYear: 1950, relation: 'parent' },
  })
  const reply = await other.get('/me/export')
  expect(reply.json()).toMatchObject({ relatives: [], reactions: [], registrations: [] })
  expect(reply.body).not.toContain('外人勿看')
})

test('shows nothing of a resident on public pages', async () => {
  const one = await person('不上公开页')
  const newsId = await addNews(server.db, street)
  const { id: eventId } = await addEvent(server.db, street)
  await one.put(`/news/${newsId}/like`)
  await one.signUp(eventId)
  for (const path of ['/news', `/news/${newsId}`, '/events', `/events/${eventId}`, '/units']) {
    const reply = await server.app.inject({ url: `/api/v1${path}` })
    expect(reply.statusCode).toBe(200)
    expect(reply.body).not.toContain('不上公开页')
    expect(reply.body).not.toContain(one.id)
  }
})

test.each([
  ['GET', '/me'],
  ['PATCH', '/me'],
  ['DELETE', '/me'],
  ['GET', '/me/export'],
  ['PUT', '/me/phone'],
] as const)('asks for a session before anything else: %s %s', async (method, path) => {
  const reply = await server.app.inject({
    method,
    url: `/api/v1${path}`,
    payload: method === 'GET' ? undefined : {},
  })
  expect([reply.statusCode, reply.json()]).toMatchObject([401, { error: { code: 'SESSION_REQUIRED' } }])
})
