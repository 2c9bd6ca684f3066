import { generate } from 'otplib'
import type { OfficerSession, TotpEnrolment } from '../../core/contract/officer'
import { addOfficer, asOfficer, officer, OFFICER_PASSWORD, signInOfficer } from '../../tests/officer-scene'
import { addUnit } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'
import { addFirstAdmin } from '../commands/add-first-admin'
import { loadDemoOfficers } from '../commands/load-demo-officers'
import { hashOfToken } from '../lib/session-token'
import { COOKIE } from '../plugins/officer'

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

const codeOf = (reply: { statusCode: number; json: () => unknown }) => {
  const body = reply.json() as { error?: { code: string } }
  return [reply.statusCode, body.error?.code]
}
const signIn = (loginName: string, more: object = {}) =>
  signInOfficer(server.app, { loginName, password: OFFICER_PASSWORD, ...more })
const cookieOf = (reply: Awaited<ReturnType<typeof signIn>>) =>
  reply.cookies.find(({ name }) => name === COOKIE)
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
  expect([reply.statusCode, cookieOf(reply as never)?.value]).toEqual([204, ''])
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

describe('a first password', () => {
  const begin = () => officer(server.app, server.db, street, 'admin', { mustChangePassword: true })
  const change = (newPassword: string, currentPassword = OFFICER_PASSWORD) => ({
    currentPassword,
    newPassword,
  })

  test('lets nothing else be done until it is changed', async () => {
    const one = await begin()
    expect((await one.get(current)).json()).toMatchObject({ mustChangePassword: true })
    expect(codeOf(await one.post('/staff/imports'))).toEqual([403, 'PASSWORD_CHANGE_REQUIRED'])
    expect((await one.put('/staff/me/password', change('seven-bridges-walk'))).statusCode).toBe(204)
    expect((await one.get(current)).json()).toMatchObject({ mustChangePassword: false })
    expect(codeOf(await one.post('/staff/imports'))).toEqual([400, 'MALFORMED'])
    expect((await signIn(one.loginName, { password: 'seven-bridges-walk' })).statusCode).toBe(201)
  })

  test('ends every other session when it changes', async () => {
    const one = await begin()
    const other = asOfficer(server.app, cookieOf(await signIn(one.loginName))?.value ?? '')
    await one.put('/staff/me/password', change('seven-bridges-walk'))
    expect((await one.get(current)).statusCode).toBe(200)
    expect(codeOf(await other.get(current))).toEqual([401, 'SESSION_REQUIRED'])
  })

  test.each([
    ['short', 'tiny-one', 'SHORT'],
    ['with the login name in it', 'the-LOGIN-itself', 'LIKE_NAME'],
    ['easily guessed', '12345678901', 'SIMPLE'],
    ['the same again', OFFICER_PASSWORD, 'SAME'],
  ])('refuses one that is %s', async (_title, newPassword, reason) => {
    const one = await officer(server.app, server.db, street, 'editor', {
      loginName: `login-${reason.replace('_', '-').toLowerCase()}`,
      mustChangePassword: true,
    })
    const password = newPassword.replace('LOGIN', one.loginName)
    const reply = await one.put('/staff/me/password', change(password))
    expect(reply.json()).toMatchObject({ error: { code: 'PASSWORD_WEAK', details: { reason } } })
  })

  test('refuses whoever does not know the present one, and counts the guesses', async () => {
    const one = await begin()
    const wrong = () => one.put('/staff/me/password', change('seven-bridges-walk', 'guess'))
    for (let round = 0; round < 5; round++) expect(codeOf(await wrong())).toEqual([403, 'PASSWORD_WRONG'])
    expect(codeOf(await wrong())).toEqual([429, 'SIGN_IN_THROTTLED'])
  })
})

describe('an authenticator', () => {
  const codeAt = (secret: string, at: Date) => generate({ secret, epoch: Math.floor(at.getTime() / 1000) })
  const enrolled = async () => {
    const one = await officer(server.app, server.db, street, 'admin')
    const { secret, uri } = (await one.post('/staff/me/totp')).json<TotpEnrolment>()
    expect(uri).toContain(secret)
    const reply = await one.put('/staff/me/totp', { totpCode: await codeAt(secret, now) })
    expect(reply.statusCode).toBe(204)
    return { one, secret }
  }

  test('is asked for at sign-in once it is enrolled', async () => {
    const { one, secret } = await enrolled()
    expect((await one.get(current)).json()).toMatchObject({ hasTotp: true })
    expect(codeOf(await signIn(one.loginName))).toEqual([401, 'TOTP_REQUIRED'])
    expect(codeOf(await signIn(one.loginName, { totpCode: '000000' }))).toEqual([401, 'TOTP_INVALID'])
    now = new Date(START.getTime() + MINUTE)
    expect((await signIn(one.loginName, { totpCode: await codeAt(secret, now) })).statusCode).toBe(201)
  })

  test('gives codes that work once', async () => {
    const { one, secret } = await enrolled()
    now = new Date(START.getTime() + MINUTE)
    const totpCode = await codeAt(secret, now)
    expect((await signIn(one.loginName, { totpCode })).statusCode).toBe(201)
    expect(codeOf(await signIn(one.loginName, { totpCode }))).toEqual([401, 'TOTP_INVALID'])
  })

  test('does not tell a guesser of the password whether one is enrolled', async () => {
    const { one } = await enrolled()
    expect(codeOf(await signIn(one.loginName, { password: 'guess' }))).toEqual([401, 'SIGN_IN_FAILED'])
  })

  test('stays as it was until the new one has shown a right code', async () => {
    const one = await officer(server.app, server.db, street, 'admin')
    await one.post('/staff/me/totp')
    expect(codeOf(await one.put('/staff/me/totp', { totpCode: '000000' }))).toEqual([401, 'TOTP_INVALID'])
    expect((await signIn(one.loginName)).statusCode).toBe(201)
  })

  test('is removed by whoever knows the password, and only then replaced', async () => {
    const { one } = await enrolled()
    expect(codeOf(await one.post('/staff/me/totp'))).toEqual([409, 'TOTP_ENROLLED'])
    expect(codeOf(await one.delete('/staff/me/totp', { password: 'guess' }))).toEqual([403, 'PASSWORD_WRONG'])
    expect((await one.delete('/staff/me/totp', { password: OFFICER_PASSWORD })).statusCode).toBe(204)
    expect((await signIn(one.loginName)).statusCode).toBe(201)
  })
})

describe('a write', () => {
  const from = async (headers: Record<string, string>) => {
    const one = await officer(server.app, server.db, street, 'editor')
    const reply = await server.app.inject({
      method: 'DELETE',
      url: `/api/v1${current}`,
      headers: { host: 'street.example', cookie: `${COOKIE}=${one.cookie}`, ...headers },
    })
    return reply.statusCode === 204 ? 204 : codeOf(reply)
  }

  test.each<[string, Record<string, string>]>([
    ["the console's own page", { 'sec-fetch-site': 'same-origin' }],
    ['its own origin, without TLS', { origin: 'http://street.example' }],
  ])('is taken from %s', async (_title, headers) => {
    expect(await from(headers)).toBe(204)
  })

  test.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }],
    ['a sibling of the site', { 'sec-fetch-site': 'same-site', origin: 'http://street.example' }],
    ['another origin, without TLS', { origin: 'http://elsewhere.example' }],
    ['a hidden origin', { origin: 'null' }],
    ['who says nothing', {}],
  ])('is refused from %s', async (_title, headers) => {
    expect(await from(headers)).toEqual([403, 'CROSS_SITE'])
  })
})

test('refuses a sign-in from another site', async () => {
  const { loginName } = await addOfficer(server.db, street, { role: 'editor' })
  const payload = { loginName, password: OFFICER_PASSWORD }
  const reply = await signInOfficer(server.app, payload, { 'sec-fetch-site': 'cross-site' })
  expect(codeOf(reply)).toEqual([403, 'CROSS_SITE'])
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

  test('the first admin is made once, and has to choose a password and enrol an authenticator', async () => {
    expect(await addFirstAdmin(production.db, 'first-password', now)).toBe(true)
    expect(await addFirstAdmin(production.db, 'another-password', now)).toBe(false)
    const reply = await signInOfficer(production.app, { loginName: 'admin', password: 'first-password' })
    expect(cookieOf(reply)).toMatchObject({ secure: true })
    expect(reply.json()).toMatchObject({ mustChangePassword: true, mustEnrolTotp: true })
    const admin = asOfficer(production.app, cookieOf(reply)?.value ?? '')
    await admin.put('/staff/me/password', {
      currentPassword: 'first-password',
      newPassword: 'seven-bridges-walk',
    })
    expect(codeOf(await admin.post('/staff/imports'))).toEqual([403, 'TOTP_ENROLMENT_REQUIRED'])
    const { secret } = (await admin.post('/staff/me/totp')).json<TotpEnrolment>()
    const totpCode = await generate({ secret, epoch: Math.floor(now.getTime() / 1000) })
    expect((await admin.put('/staff/me/totp', { totpCode })).statusCode).toBe(204)
    expect(codeOf(await admin.post('/staff/imports'))).toEqual([400, 'MALFORMED'])
  })

  test('demo officers of an earlier trial can neither sign in nor are they shown', async () => {
    await addUnit(production.db, '临溪街道')
    await loadDemoOfficers(production.db, 'mulin-demo', now)
    const shown = await production.app.inject({ url: '/api/v1/staff/demo-officers' })
    expect(shown.json()).toEqual({ items: [], nextCursor: null })
    const reply = await signInOfficer(production.app, { loginName: 'editor', password: 'mulin-demo' })
    expect(codeOf(reply)).toEqual([401, 'SIGN_IN_FAILED'])
  })
})
