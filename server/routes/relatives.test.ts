import { RELATIVES_LIMIT } from '../../core/contract/resident-words'
import type { Relative, RelativeList } from '../../core/contract/resident'
import { resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-07-03T06:00:00Z') })
})
afterAll(() => server.close())

type Person = Awaited<ReturnType<typeof resident>>
const person = (name: string) => resident(server.app, name)
const MOTHER = { name: '母亲', birthYear: 1950, relation: 'parent' }
const add = (one: Person, payload: object = MOTHER) => one.ask('POST', '/me/relatives', { payload })
const change = (one: Person, id: string, payload: object) =>
  one.ask('PATCH', `/me/relatives/${id}`, { payload })
const list = async (one: Person) => (await one.get('/me/relatives')).json<RelativeList>()

test('adds relatives and lists them in that order', async () => {
  const one = await person('一家三口')
  const reply = await add(one, { ...MOTHER, name: ' 母亲 ' })
  expect(reply.statusCode).toBe(201)
  expect(reply.json()).toEqual({ id: reply.json<Relative>().id, ...MOTHER })
  await add(one, { name: '女儿', birthYear: 2026, relation: 'child' })
  const { items, nextCursor } = await list(one)
  expect(items.map(({ name }) => name)).toEqual(['母亲', '女儿'])
  expect(nextCursor).toBeNull()
})

test('keeps them sealed', async () => {
  const one = await person('保密')
  await add(one, { ...MOTHER, name: '不许明文' })
  const rows = await server.db.selectFrom('relative').selectAll().where('residentId', '=', one.id).execute()
  expect(rows).toMatchObject([{ sealed: expect.stringMatching(/^k[\w.-]+$/) as string }])
})

test('changes what is named and leaves the rest', async () => {
  const one = await person('改家人')
  const { id } = (await add(one)).json<Relative>()
  expect((await change(one, id, { name: '妈妈' })).json()).toEqual({ id, ...MOTHER, name: '妈妈' })
  expect((await change(one, id, { birthYear: 1951 })).json()).toMatchObject({ name: '妈妈', birthYear: 1951 })
  expect((await list(one)).items).toEqual([{ id, ...MOTHER, name: '妈妈', birthYear: 1951 }])
})

test('removes one', async () => {
  const one = await person('删家人')
  const { id } = (await add(one)).json<Relative>()
  await add(one, { ...MOTHER, name: '留下的' })
  const reply = await one.delete(`/me/relatives/${id}`)
  expect([reply.statusCode, reply.body]).toEqual([204, ''])
  expect((await list(one)).items.map(({ name }) => name)).toEqual(['留下的'])
  expect((await one.delete(`/me/relatives/${id}`)).statusCode).toBe(404)
})

test("finds nothing of another's", async () => {
  const [owner, other] = [await person('主人'), await person('外人')]
  const { id } = (await add(owner)).json<Relative>()
  for (const reply of [
    await change(other, id, { name: '改掉' }),
    await other.delete(`/me/relatives/${id}`),
  ]) {
    expect([reply.statusCode, reply.json()]).toMatchObject([404, { error: { code: 'NOT_FOUND' } }])
    expect(reply.body).not.toContain('母亲')
  }
  expect((await list(other)).items).toEqual([])
  expect((await list(owner)).items).toEqual([{ id, ...MOTHER }])
})

test.each([
  ['no name', { birthYear: 1950, relation: 'parent' }],
  ['a blank name', { ...MOTHER, name: '  ' }],
  ['a name of 21 characters', { ...MOTHER, name: '长'.repeat(21) }],
  ['a relation we do not know', { ...MOTHER, relation: 'friend' }],
  ['a year as text', { ...MOTHER, birthYear: '1950' }],
  ['a year before 1900', { ...MOTHER, birthYear: 1899 }],
  ['a year to come', { ...MOTHER, birthYear: 2027 }],
  ['an unknown field', { ...MOTHER, phone: '15600000077' }],
])('refuses %s', async (_title, payload) => {
  const one = await person('出错')
  const reply = await add(one, payload)
  expect([reply.statusCode, reply.json()]).toMatchObject([400, { error: { code: 'MALFORMED' } }])
  expect((await list(one)).items).toEqual([])
})

test('names the field when the year is to come, also in a change', async () => {
  const one = await person('未来')
  const { id } = (await add(one)).json<Relative>()
  expect((await change(one, id, { birthYear: 2027 })).json()).toMatchObject({
    error: { code: 'MALFORMED', details: { fields: [{ field: 'birthYear', problem: 'future' }] } },
  })
  expect((await change(one, id, {})).statusCode).toBe(400)
})

test('holds the limit, however many are added at once', async () => {
  const one = await person('大家庭')
  const replies = await Promise.all(Array.from({ length: RELATIVES_LIMIT + 5 }, () => add(one)))
  const refused = replies.filter((reply) => reply.statusCode !== 201)
  expect(refused).toHaveLength(5)
  expect(refused[0]?.json()).toMatchObject({
    error: { code: 'RELATIVES_LIMIT', details: { limit: RELATIVES_LIMIT } },
  })
  expect((await list(one)).items).toHaveLength(RELATIVES_LIMIT)
})

test.each([
  ['GET', '/me/relatives'],
  ['POST', '/me/relatives'],
  ['PATCH', '/me/relatives/x'],
  ['DELETE', '/me/relatives/x'],
] as const)('asks for a session: %s %s', async (method, path) => {
  const reply = await server.app.inject({ method, url: `/api/v1${path}` })
  expect([reply.statusCode, reply.json()]).toMatchObject([401, { error: { code: 'SESSION_REQUIRED' } }])
})
