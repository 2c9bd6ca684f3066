import type { Unit, UnitList } from '../../core/contract/unit'
import { auditOf, codeOf, officer } from '../../tests/officer-scene'
import { addUnit } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

let server: TestServer
let street: string
let admin: Awaited<ReturnType<typeof officer>>

beforeAll(async () => {
  server = await startTestServer()
  street = await addUnit(server.db, '临溪街道')
  admin = await officer(server.app, server.db, street, 'admin')
})
afterAll(() => server.close())

const input = (name: string, more: object = {}) => ({
  parentId: street,
  kind: 'neighbourhood',
  name,
  phone: null,
  status: 'active',
  ...more,
})
const add = async (name: string, more: object = {}) =>
  (await admin.post('/staff/units', input(name, more))).json<Unit>()
const reasonOf = (reply: { json: () => unknown }) =>
  (reply.json() as { error?: { details?: { reason?: string } } }).error?.details?.reason

test('adds a neighbourhood as the last of its street, and residents see it at once', async () => {
  await server.app.inject({ url: '/api/v1/units' })
  const first = await add('青禾居民区')
  const second = await add('滨溪新苑居民区（筹）', { status: 'preparatory', phone: '000-5550 0110' })
  const shown = (await server.app.inject({ url: '/api/v1/units' })).json<UnitList>()
  expect(shown.items.slice(-2)).toEqual([first, second])
  expect(second).toMatchObject({ status: 'preparatory', phone: '000-5550 0110', parentId: street })
  expect(await auditOf(server.db, second.id)).toMatchObject([
    {
      action: 'unitCreate',
      officerId: admin.id,
      after: { name: '滨溪新苑居民区（筹）', parent: '临溪街道' },
    },
  ])
})

test('renames a unit and says in the log what it was called', async () => {
  const { id } = await add('柳荫居民区')
  const reply = await admin.patch(`/staff/units/${id}`, { name: ' 柳荫里居民区 ', status: 'active' })
  expect(reply.json()).toMatchObject({ name: '柳荫里居民区' })
  const log = await auditOf(server.db, id)
  expect(log[0]).toMatchObject({
    action: 'unitChange',
    before: { name: '柳荫居民区' },
    after: { name: '柳荫里居民区' },
  })
})

test('writes nothing into the log when nothing changes', async () => {
  const { id, name } = await add('松月居民区')
  expect((await admin.patch(`/staff/units/${id}`, { name })).statusCode).toBe(200)
  expect(await auditOf(server.db, id)).toHaveLength(1)
})

test('takes no name twice', async () => {
  await add('石桥居民区')
  const other = await add('荷坪居民区')
  expect(codeOf(await admin.post('/staff/units', input('石桥居民区')))).toEqual([409, 'NAME_TAKEN'])
  const renamed = await admin.patch(`/staff/units/${other.id}`, { name: '石桥居民区' })
  expect(codeOf(renamed)).toEqual([409, 'NAME_TAKEN'])
})

test('puts no street below a neighbourhood', async () => {
  const { id } = await add('南径居民区')
  const reply = await admin.post('/staff/units', input('南径街道', { parentId: id, kind: 'subdistrict' }))
  expect([codeOf(reply), reasonOf(reply)]).toEqual([[409, 'UNIT_REFUSED'], 'KIND'])
})

test('closes a unit only after those below it', async () => {
  const closing = await officer(server.app, server.db, street, 'admin')
  const reply = await closing.patch(`/staff/units/${street}`, { status: 'closed' })
  expect(reasonOf(reply)).toBe('OPEN_BELOW')
  const { id } = await add('茶香居民区')
  expect((await closing.patch(`/staff/units/${id}`, { status: 'closed' })).json()).toMatchObject({
    status: 'closed',
  })
})

test('shows an officer the units in their scope, and lets them change no other', async () => {
  const { id } = await add('桂雨居民区')
  const below = await officer(server.app, server.db, id, 'admin')
  expect((await below.get('/staff/units')).json<UnitList>().items.map((unit) => unit.id)).toEqual([id])
  expect(codeOf(await below.patch(`/staff/units/${street}`, { phone: null }))).toEqual([403, 'OUT_OF_SCOPE'])
  expect(codeOf(await below.post('/staff/units', input('别处居民区')))).toEqual([403, 'OUT_OF_SCOPE'])
})
