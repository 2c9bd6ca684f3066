import type { FirstPasswordReply, StaffOfficerList } from '../../core/contract/staff-officer'
import {
  addOfficer,
  auditOf,
  codeOf,
  officer,
  OFFICER_PASSWORD,
  signInOfficer,
} from '../../tests/officer-scene'
import { addUnit } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

let server: TestServer
let street: string
let qinghe: string
let admin: Awaited<ReturnType<typeof officer>>

beforeAll(async () => {
  server = await startTestServer()
  street = await addUnit(server.db, '临溪街道')
  qinghe = await addUnit(server.db, '青禾居民区', street)
  admin = await officer(server.app, server.db, street, 'admin')
})
afterAll(() => server.close())

const input = (loginName: string, more: object = {}) => ({
  loginName,
  name: '青禾小编',
  role: 'editor',
  unitId: qinghe,
  ...more,
})
const signIn = (loginName: string, password: string) => signInOfficer(server.app, { loginName, password })

test('makes an officer whose first password is told once and has to be changed', async () => {
  const reply = await admin.post('/staff/officers', input('qinghe-editor'))
  const { officer: made, firstPassword } = reply.json<FirstPasswordReply>()
  expect(reply.statusCode).toBe(201)
  expect(made).toMatchObject({
    role: 'editor',
    unit: { id: qinghe, name: '青禾居民区' },
    mustChangePassword: true,
    isDisabled: false,
    lastSignInAt: null,
  })
  expect(firstPassword).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
  expect((await signIn('qinghe-editor', firstPassword)).json()).toMatchObject({ mustChangePassword: true })
  const { items } = (await admin.get('/staff/officers')).json<StaffOfficerList>()
  expect(items.find(({ id }) => id === made.id)?.lastSignInAt).not.toBeNull()
  const log = await auditOf(server.db, made.id)
  expect(log.at(-1)).toMatchObject({
    action: 'officerCreate',
    after: { loginName: 'qinghe-editor', name: '青禾小编', role: 'editor', unit: '青禾居民区' },
  })
  expect(JSON.stringify(log)).not.toContain(firstPassword)
})

test('takes no login name twice, whatever its case', async () => {
  await admin.post('/staff/officers', input('twice'))
  expect(codeOf(await admin.post('/staff/officers', input('TWICE')))).toEqual([409, 'NAME_TAKEN'])
})

test('changes role and scope, which hold from the next request on', async () => {
  const one = await officer(server.app, server.db, street, 'editor')
  expect(codeOf(await one.get('/staff/audit'))).toEqual([403, 'FORBIDDEN'])
  await admin.patch(`/staff/officers/${one.id}`, { role: 'admin', unitId: qinghe })
  expect((await one.get('/staff/audit')).statusCode).toBe(200)
  expect((await one.get('/staff/units')).json<{ items: unknown[] }>().items).toHaveLength(1)
  expect((await auditOf(server.db, one.id))[0]).toMatchObject({
    action: 'officerChange',
    before: { role: 'editor', unit: '临溪街道' },
    after: { role: 'admin', unit: '青禾居民区' },
  })
})

test('disables an officer, which ends their sessions at once, and enables them again', async () => {
  const one = await officer(server.app, server.db, qinghe, 'editor')
  const path = `/staff/officers/${one.id}`
  expect((await admin.patch(path, { isDisabled: true })).json()).toMatchObject({ isDisabled: true })
  expect(codeOf(await one.get('/staff/sessions/current'))).toEqual([401, 'SESSION_REQUIRED'])
  expect(codeOf(await signIn(one.loginName, OFFICER_PASSWORD))).toEqual([401, 'SIGN_IN_FAILED'])
  await admin.patch(path, { isDisabled: false })
  expect((await signIn(one.loginName, OFFICER_PASSWORD)).statusCode).toBe(201)
  expect((await auditOf(server.db, one.id)).map(({ action }) => action)).toEqual([
    'signIn',
    'officerEnable',
    'officerDisable',
    'signIn',
  ])
})

test('resets a forgotten password, takes the authenticator away and lifts the throttle', async () => {
  const one = await officer(server.app, server.db, qinghe, 'editor')
  await server.db.updateTable('officer').set({ totpSealed: 'lost' }).where('id', '=', one.id).execute()
  for (let round = 0; round < 6; round++) await signIn(one.loginName, 'forgotten it')
  const { firstPassword } = (await admin.post(`/staff/officers/${one.id}/reset`)).json<FirstPasswordReply>()
  expect(codeOf(await one.get('/staff/sessions/current'))).toEqual([401, 'SESSION_REQUIRED'])
  expect((await signIn(one.loginName, firstPassword)).json()).toMatchObject({
    mustChangePassword: true,
    hasTotp: false,
  })
})

test('lets an admin rename themself, but neither disable, reset nor demote', async () => {
  const path = `/staff/officers/${admin.id}`
  expect((await admin.patch(path, { name: '街道管理员' })).json()).toMatchObject({ name: '街道管理员' })
  expect(codeOf(await admin.patch(path, { isDisabled: true }))).toEqual([409, 'OWN_ACCOUNT'])
  expect(codeOf(await admin.patch(path, { role: 'editor' }))).toEqual([409, 'OWN_ACCOUNT'])
  expect(codeOf(await admin.post(`${path}/reset`))).toEqual([409, 'OWN_ACCOUNT'])
})

test('keeps an admin of a neighbourhood to its officers, and from giving away more than their own scope', async () => {
  const below = await officer(server.app, server.db, qinghe, 'admin')
  const above = await addOfficer(server.db, street, { role: 'editor' })
  const own = await addOfficer(server.db, qinghe, { role: 'editor' })
  const { items } = (await below.get('/staff/officers')).json<StaffOfficerList>()
  expect(items.every(({ unit }) => unit.id === qinghe)).toBe(true)
  const refused = [403, 'OUT_OF_SCOPE']
  expect(codeOf(await below.post('/staff/officers', input('too-high', { unitId: street })))).toEqual(refused)
  expect(codeOf(await below.patch(`/staff/officers/${above.id}`, { name: '别人' }))).toEqual(refused)
  expect(codeOf(await below.post(`/staff/officers/${above.id}/reset`))).toEqual(refused)
  expect(codeOf(await below.patch(`/staff/officers/${own.id}`, { unitId: street }))).toEqual(refused)
})
