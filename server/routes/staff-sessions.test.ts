import type { OfficerSession } from '../../core/contract/officer'
import {
  addOfficer,
  asOfficer,
  codeOf,
  cookieOf,
  officer,
  OFFICER_PASSWORD,
  signInOfficer,
} from '../../tests/officer-scene'
import { addUnit } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'
import { loadDemoOfficers } from '../commands/load-demo-officers'
import { hashOfToken } from '../lib/session-token'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const START = new Date('2026-07-03T00:00:00Z')

let server: TestServer
let street: string
let now = START

beforeAll(async () => {
  server = await startTestServer({ now: () => now })
  street = await addUnit(server.db, '临溪街道')
})
afterAll(() => server.close())
beforeEach(() => {
  now = START
})

const signIn = (loginName: string, more: object = {}) =>
  signInOfficer(server.app, { loginName, password: OFFICER_PASSWORD, ...more })
const current = '/staff/sessions/current'

test('signs an officer in by a cookie that scripts and other sites do not get', async () => {
  const { loginName, id } = await addOfficer(server.db, street, { role: 'editor', name: '小编' })
  const reply = await signIn(loginName.toUpperCase())
  expect(reply.statusCode).toBe(201)
  expect(reply.headers['cache-control']).toBe('private, no-store')
  expect(reply.json()).toMatchObject({
    officer: { id, loginName, name: '小编', role: 'editor', unit: { id: street, name: '临溪街道' } },
    mustChangePassword: false,
    mustEnrolTotp: false,
    hasTotp: false,
  })
  const cookie = cookieOf(reply)
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/api/v1/staff' })
  expect(cookie).not.toHaveProperty('secure')
  const again = await asOfficer(server.app, cookie?.value ?? '').get(current)
  expect(again.json()).toEqual(reply.json())
})

test('keeps the hash of a session and of a password only', async () => {
  const one = await officer(server.app, server.db, street, 'editor')
  const sessions = await server.db.selectFrom('officerSession').selectAll().execute()
  expect(sessions.some(({ tokenHash }) => tokenHash === hashOfToken(one.cookie))).toBe(true)
  const officers = await server.db.selectFrom('officer').selectAll().execute()
  expect(JSON.stringify([sessions, officers])).not.toContain(one.cookie)
  expect(JSON.stringify(officers)).not.toContain(OFFICER_PASSWORD)
  expect(officers.every(({ passwordHash }) => passwordHash.startsWith('$argon2id$'))).toBe(true)
})

test('tells no difference between a wrong name, a wrong password and a disabled account', async () => {
  const known = await addOfficer(server.db, street, { role: 'editor' })
  const disabled = await addOfficer(server.db, street, { role: 'editor' })
  await server.db.updateTable('officer').set({ disabledAt: START }).where('id', '=', disabled.id).execute()
  const replies = [
    await signIn('nobody-here'),
    await signIn(known.loginName, { password: 'not this one' }),
    await signIn(disabled.loginName),
  ]
  for (const reply of replies) {
    expect(codeOf(reply)).toEqual([401, 'SIGN_IN_FAILED'])
    expect(reply.json()).toEqual(replies[0]?.json())
    expect(cookieOf(reply)).toBeUndefined()
  }
})

test('ends the session of an officer who is disabled at once', async () => {
  const one = await officer(server.app, server.db, street, 'editor')
  await server.db.updateTable('officer').set({ disabledAt: now }).where('id', '=', one.id).execute()
  expect(codeOf(await one.get(current))).toEqual([401, 'SESSION_REQUIRED'])
})

test('ends a session four hours after its last use', async () => {
  const one = await officer(server.app, server.db, street, 'editor')
  now = new Date(START.getTime() + 4 * HOUR - 1)
  expect((await one.get(current)).statusCode).toBe(200)
  now = new Date(now.getTime() + 4 * HOUR)
  expect(codeOf(await one.get(current))).toEqual([401, 'SESSION_REQUIRED'])
})

test('ends a session fourteen hours after the sign-in, however much it is used', async () => {
  const one = await officer(server.app, server.db, street, 'editor')
  for (let hour = 3; hour < 14; hour += 3) {
    now = new Date(START.getTime() + hour * HOUR)
    expect((await one.get(current)).statusCode).toBe(200)
  }
  now = new Date(START.getTime() + 14 * HOUR)
  expect(codeOf(await one.get(current))).toEqual([401, 'SESSION_REQUIRED'])
})

test('signs out here only, or everywhere', async () => {
  const desk = await officer(server.app, server.db, street, 'editor')
  const other = async () => asOfficer(server.app, cookieOf(await signIn(desk.loginName))?.value ?? '')
  const [phone, tablet] = [await other(), await other()]
  const reply = await phone.delete(current)
  expect([reply.statusCode, cookieOf(reply)?.value]).toEqual([204, ''])
  expect(codeOf(await phone.get(current))).toEqual([401, 'SESSION_REQUIRED'])
  expect((await tablet.get(current)).statusCode).toBe(200)
  expect((await tablet.delete('/staff/sessions')).statusCode).toBe(204)
  expect(codeOf(await desk.get(current))).toEqual([401, 'SESSION_REQUIRED'])
})

test('throttles an account from one address after five failures, for a quarter of an hour', async () => {
  const { loginName } = await addOfficer(server.db, street, { role: 'editor' })
  const guess = () => signIn(loginName, { password: 'a wrong guess' })
  for (let round = 0; round < 5; round++) expect(codeOf(await guess())).toEqual([401, 'SIGN_IN_FAILED'])
  const refused = await signIn(loginName)
  expect(refused.json()).toMatchObject({
    error: { code: 'SIGN_IN_THROTTLED', details: { retryAfterSeconds: 900 } },
  })
  now = new Date(START.getTime() + 15 * MINUTE)
  expect((await signIn(loginName)).statusCode).toBe(201)
})

test('counts guesses that are sent all at once', async () => {
  const { loginName } = await addOfficer(server.db, street, { role: 'editor' })
  const replies = await Promise.all(
    Array.from({ length: 12 }, () => signIn(loginName, { password: 'a wrong guess' })),
  )
  expect(replies.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5)
  expect(replies.filter(({ statusCode }) => statusCode === 429)).toHaveLength(7)
})

test('forgets the failures of an account once its officer is in', async () => {
  const { loginName } = await addOfficer(server.db, street, { role: 'editor' })
  for (let round = 0; round < 3; round++) {
    for (let guess = 0; guess < 4; guess++) await signIn(loginName, { password: 'mistyped' })
    expect((await signIn(loginName)).statusCode).toBe(201)
  }
})

test('writes sign-in, sign-out and a new password into the audit log', async () => {
  const one = await officer(server.app, server.db, street, 'editor', { name: '留痕' })
  await one.put('/staff/me/password', {
    currentPassword: OFFICER_PASSWORD,
    newPassword: 'seven-bridges-walk',
  })
  await one.delete(current)
  const entries = await server.db
    .selectFrom('auditEntry')
    .selectAll()
    .where('officerId', '=', one.id)
    .orderBy('id')
    .execute()
  expect(entries.map(({ action }) => action)).toEqual(['signIn', 'passwordChange', 'signOut'])
  expect(entries[0]).toMatchObject({ officerName: '留痕', targetId: one.id, unitId: street })
  expect(JSON.stringify(entries)).not.toContain('seven-bridges-walk')
})

describe('demo officers', () => {
  test('are there in demo mode and shown with their password', async () => {
    await loadDemoOfficers(server.db, 'mulin-demo', now)
    await loadDemoOfficers(server.db, 'another-demo', now)
    const shown = await server.app.inject({ url: '/api/v1/staff/demo-officers' })
    expect(shown.json()).toMatchObject({
      items: [
        { loginName: 'editor', role: 'editor', password: 'mulin-demo' },
        { loginName: 'organiser', role: 'organiser', password: 'mulin-demo' },
        { loginName: 'admin', role: 'admin', password: 'mulin-demo' },
      ],
    })
    const reply = await signIn('organiser', { password: 'another-demo' })
    expect(reply.json<OfficerSession>().officer).toMatchObject({ role: 'organiser', name: '演示组织者' })
  })
})

describe('in production', () => {
  let production: TestServer
  beforeAll(async () => {
    production = await startTestServer({ now: () => now, settings: { isProduction: true, isDemo: false } })
  })
  afterAll(() => production.close())

  test('demo officers of an earlier trial can neither sign in nor are they shown', async () => {
    await addUnit(production.db, '临溪街道')
    await loadDemoOfficers(production.db, 'mulin-demo', now)
    const shown = await production.app.inject({ url: '/api/v1/staff/demo-officers' })
    expect(shown.json()).toEqual({ items: [], nextCursor: null })
    const reply = await signInOfficer(production.app, { loginName: 'editor', password: 'mulin-demo' })
    expect(codeOf(reply)).toEqual([401, 'SIGN_IN_FAILED'])
  })
})
