import type { OfficerSession } from '../../core/contract/officer'
import {
  addOfficer,
  asOfficer,
  codeOf,
  cookieOf,
  OFFICER_PASSWORD,
  signInOfficer,
} from '../../tests/officer-scene'
import { addUnit } from '../../tests/scene'
import { minutes, type SignInScene, START, startSignInScene } from '../../tests/sign-in-scene'
import { startTestServer, type TestServer } from '../../tests/test-server'
import { loadDemoOfficers } from '../commands/load-demo-officers'
import { hashOfToken } from '../lib/session-token'

const current = '/staff/sessions/current'

let scene: SignInScene
beforeAll(async () => {
  scene = await startSignInScene()
})
afterAll(() => scene.server.close())
beforeEach(() => {
  scene.clock.now = START
})

test('signs an officer in by a cookie that scripts and other sites do not get', async () => {
  const { loginName, id } = await addOfficer(scene.server.db, scene.street, { role: 'editor', name: '小编' })
  const reply = await scene.signIn(loginName.toUpperCase())
  expect(reply.statusCode).toBe(201)
  expect(reply.headers['cache-control']).toBe('private, no-store')
  expect(reply.json()).toMatchObject({
    officer: { id, loginName, name: '小编', role: 'editor', unit: { id: scene.street, name: '临溪街道' } },
    mustChangePassword: false,
    mustEnrolTotp: false,
    hasTotp: false,
  })
  const cookie = cookieOf(reply)
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/api/v1/staff' })
  expect(cookie).not.toHaveProperty('secure')
  const again = await asOfficer(scene.server.app, cookie?.value ?? '').get(current)
  expect(again.json()).toEqual(reply.json())
})

test('keeps the hash of a session and of a password only', async () => {
  const one = await scene.newOfficer('editor')
  const sessions = await scene.server.db.selectFrom('officerSession').selectAll().execute()
  expect(sessions.some(({ tokenHash }) => tokenHash === hashOfToken(one.cookie))).toBe(true)
  const officers = await scene.server.db.selectFrom('officer').selectAll().execute()
  expect(JSON.stringify([sessions, officers])).not.toContain(one.cookie)
  expect(JSON.stringify(officers)).not.toContain(OFFICER_PASSWORD)
  expect(officers.every(({ passwordHash }) => passwordHash.startsWith('$argon2id$'))).toBe(true)
})

test('tells no difference between a wrong name, a wrong password and a disabled account', async () => {
  const known = await addOfficer(scene.server.db, scene.street, { role: 'editor' })
  const disabled = await addOfficer(scene.server.db, scene.street, { role: 'editor' })
  await scene.server.db
    .updateTable('officer')
    .set({ disabledAt: START })
    .where('id', '=', disabled.id)
    .execute()
  const replies = [
    await scene.signIn('nobody-here'),
    await scene.signIn(known.loginName, { password: 'not this one' }),
    await scene.signIn(disabled.loginName),
  ]
  for (const reply of replies) {
    expect(codeOf(reply)).toEqual([401, 'SIGN_IN_FAILED'])
    expect(reply.json()).toEqual(replies[0]?.json())
    expect(cookieOf(reply)).toBeUndefined()
  }
})

test('ends the session of an officer who is disabled at once', async () => {
  const one = await scene.newOfficer('editor')
  await scene.server.db
    .updateTable('officer')
    .set({ disabledAt: scene.clock.now })
    .where('id', '=', one.id)
    .execute()
  expect(codeOf(await one.get(current))).toEqual([401, 'SESSION_REQUIRED'])
})

test('ends a session four hours after its last use', async () => {
  const one = await scene.newOfficer('editor')
  scene.clock.now = new Date(minutes(4 * 60).getTime() - 1)
  expect((await one.get(current)).statusCode).toBe(200)
  scene.clock.now = new Date(scene.clock.now.getTime() + 4 * 3_600_000)
  expect(codeOf(await one.get(current))).toEqual([401, 'SESSION_REQUIRED'])
})

test('ends a session fourteen hours after the sign-in, however much it is used', async () => {
  const one = await scene.newOfficer('editor')
  for (let hour = 3; hour < 14; hour += 3) {
    scene.clock.now = minutes(hour * 60)
    expect((await one.get(current)).statusCode).toBe(200)
  }
  scene.clock.now = minutes(14 * 60)
  expect(codeOf(await one.get(current))).toEqual([401, 'SESSION_REQUIRED'])
})

test('signs out here only, or everywhere', async () => {
  const desk = await scene.newOfficer('editor')
  const other = async () =>
    asOfficer(scene.server.app, cookieOf(await scene.signIn(desk.loginName))?.value ?? '')
  const [phone, tablet] = [await other(), await other()]
  const reply = await phone.delete(current)
  expect([reply.statusCode, cookieOf(reply)?.value]).toEqual([204, ''])
  expect(codeOf(await phone.get(current))).toEqual([401, 'SESSION_REQUIRED'])
  expect((await tablet.get(current)).statusCode).toBe(200)
  expect((await tablet.delete('/staff/sessions')).statusCode).toBe(204)
  expect(codeOf(await desk.get(current))).toEqual([401, 'SESSION_REQUIRED'])
})

test('throttles an account from one address after five failures, for a quarter of an hour', async () => {
  const { loginName } = await addOfficer(scene.server.db, scene.street, { role: 'editor' })
  const guess = () => scene.signIn(loginName, { password: 'a wrong guess' })
  for (let round = 0; round < 5; round++) expect(codeOf(await guess())).toEqual([401, 'SIGN_IN_FAILED'])
  const refused = await scene.signIn(loginName)
  expect(refused.json()).toMatchObject({
    error: { code: 'SIGN_IN_THROTTLED', details: { retryAfterSeconds: 900 } },
  })
  scene.clock.now = minutes(15)
  expect((await scene.signIn(loginName)).statusCode).toBe(201)
})

test('counts guesses that are sent all at once', async () => {
  const { loginName } = await addOfficer(scene.server.db, scene.street, { role: 'editor' })
  const replies = await Promise.all(
    Array.from({ length: 12 }, () => scene.signIn(loginName, { password: 'a wrong guess' })),
  )
  expect(replies.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5)
  expect(replies.filter(({ statusCode }) => statusCode === 429)).toHaveLength(7)
})

test('forgets the failures of an account once its officer is in', async () => {
  const { loginName } = await addOfficer(scene.server.db, scene.street, { role: 'editor' })
  for (let round = 0; round < 3; round++) {
    for (let guess = 0; guess < 4; guess++) await scene.signIn(loginName, { password: 'mistyped' })
    expect((await scene.signIn(loginName)).statusCode).toBe(201)
  }
})

test('writes sign-in, sign-out and a new password into the audit log', async () => {
  const one = await scene.newOfficer('editor', { name: '留痕' })
  await one.put('/staff/me/password', {
    currentPassword: OFFICER_PASSWORD,
    newPassword: 'seven-bridges-walk',
  })
  await one.delete(current)
  const entries = await scene.server.db
    .selectFrom('auditEntry')
    .selectAll()
    .where('officerId', '=', one.id)
    .orderBy('id')
    .execute()
  expect(entries.map(({ action }) => action)).toEqual(['signIn', 'passwordChange', 'signOut'])
  expect(entries[0]).toMatchObject({ officerName: '留痕', targetId: one.id, unitId: scene.street })
  expect(JSON.stringify(entries)).not.toContain('seven-bridges-walk')
})

describe('demo officers', () => {
  test('are there in demo mode and shown with their password', async () => {
    await loadDemoOfficers(scene.server.db, 'mulin-demo', scene.clock.now)
    await loadDemoOfficers(scene.server.db, 'another-demo', scene.clock.now)
    const shown = await scene.server.app.inject({ url: '/api/v1/staff/demo-officers' })
    expect(shown.json()).toMatchObject({
      items: [
        { loginName: 'editor', role: 'editor', password: 'mulin-demo' },
        { loginName: 'organiser', role: 'organiser', password: 'mulin-demo' },
        { loginName: 'admin', role: 'admin', password: 'mulin-demo' },
      ],
    })
    const reply = await scene.signIn('organiser', { password: 'another-demo' })
    expect(reply.json<OfficerSession>().officer).toMatchObject({ role: 'organiser', name: '演示组织者' })
  })
})

describe('in production', () => {
  let production: TestServer
  beforeAll(async () => {
    production = await startTestServer({
      now: () => scene.clock.now,
      settings: { isProduction: true, isDemo: false },
    })
  })
  afterAll(() => production.close())

  test('demo officers of an earlier trial can neither sign in nor are they shown', async () => {
    await addUnit(production.db, '临溪街道')
    await loadDemoOfficers(production.db, 'mulin-demo', scene.clock.now)
    const shown = await production.app.inject({ url: '/api/v1/staff/demo-officers' })
    expect(shown.json()).toEqual({ items: [], nextCursor: null })
    const reply = await signInOfficer(production.app, { loginName: 'editor', password: 'mulin-demo' })
    expect(codeOf(reply)).toEqual([401, 'SIGN_IN_FAILED'])
  })
})
