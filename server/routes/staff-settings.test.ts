import { codeOf, officer } from '../../tests/officer-scene'
import { addUnit } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

const HOUR = 3_600_000
const START = new Date('2026-07-03T00:00:00Z')
let now = START
let server: TestServer
let street: string
let admin: Awaited<ReturnType<typeof officer>>

beforeAll(async () => {
  server = await startTestServer({ now: () => now })
  street = await addUnit(server.db, '临溪街道')
})
afterAll(() => server.close())
beforeEach(async () => {
  now = START
  admin = await officer(server.app, server.db, street, 'admin')
})

test('begins with the defaults and keeps what is changed', async () => {
  expect((await admin.get('/staff/settings')).json()).toEqual({
    isAdminTotpRequired: true,
    officerIdleHours: 4,
  })
  const reply = await admin.patch('/staff/settings', { isAdminTotpRequired: false })
  expect(reply.json()).toEqual({ isAdminTotpRequired: false, officerIdleHours: 4 })
  const [entry] = await server.db
    .selectFrom('auditEntry')
    .selectAll()
    .where('action', '=', 'settingsChange')
    .execute()
  expect(entry).toMatchObject({
    officerId: admin.id,
    unitId: street,
    before: { isAdminTotpRequired: true },
    after: { isAdminTotpRequired: false },
  })
})

test('signs an unused console out after the hours that were set', async () => {
  await admin.patch('/staff/settings', { officerIdleHours: 1 })
  await admin.get('/staff/settings')
  now = new Date(START.getTime() + HOUR)
  expect(codeOf(await admin.get('/staff/settings'))).toEqual([401, 'SESSION_REQUIRED'])
})

test('takes no hours that make no sense, and no unknown setting', async () => {
  for (const patch of [{ officerIdleHours: 0 }, { officerIdleHours: 2.5 }, { colour: 'green' }, {}])
    expect(codeOf(await admin.patch('/staff/settings', patch))).toEqual([400, 'MALFORMED'])
})

test('is for admins of the whole street', async () => {
  const below = await officer(server.app, server.db, await addUnit(server.db, '青禾居民区', street), 'admin')
  const reply = await below.patch('/staff/settings', { officerIdleHours: 2 })
  expect(codeOf(reply)).toEqual([403, 'OUT_OF_SCOPE'])
})
