import { generate } from 'otplib'
import type { TotpEnrolment } from '../../core/contract/officer'
import { asOfficer, codeOf, cookieOf, OFFICER_PASSWORD, signInOfficer } from '../../tests/officer-scene'
import { minutes, type SignInScene, START, startSignInScene } from '../../tests/sign-in-scene'
import { startTestServer, type TestServer } from '../../tests/test-server'
import { addFirstAdmin } from '../commands/add-first-admin'

const current = '/staff/sessions/current'

let scene: SignInScene
beforeAll(async () => {
  scene = await startSignInScene()
})
afterAll(() => scene.server.close())
beforeEach(() => {
  scene.clock.now = START
})

describe('a first password', () => {
  const begin = () => scene.newOfficer('admin', { mustChangePassword: true })
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
    expect((await scene.signIn(one.loginName, { password: 'seven-bridges-walk' })).statusCode).toBe(201)
  })

  test('ends every other session when it changes', async () => {
    const one = await begin()
    const other = asOfficer(scene.server.app, cookieOf(await scene.signIn(one.loginName))?.value ?? '')
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
    const one = await scene.newOfficer('editor', {
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
    const one = await scene.newOfficer('admin')
    const { secret, uri } = (await one.post('/staff/me/totp')).json<TotpEnrolment>()
    expect(uri).toContain(secret)
    const reply = await one.put('/staff/me/totp', { totpCode: await codeAt(secret, scene.clock.now) })
    expect(reply.statusCode).toBe(204)
    return { one, secret }
  }

  test('is asked for at sign-in once it is enrolled', async () => {
    const { one, secret } = await enrolled()
    expect((await one.get(current)).json()).toMatchObject({ hasTotp: true })
    expect(codeOf(await scene.signIn(one.loginName))).toEqual([401, 'TOTP_REQUIRED'])
    expect(codeOf(await scene.signIn(one.loginName, { totpCode: '000000' }))).toEqual([401, 'TOTP_INVALID'])
    scene.clock.now = minutes(1)
    expect(
      (await scene.signIn(one.loginName, { totpCode: await codeAt(secret, scene.clock.now) })).statusCode,
    ).toBe(201)
  })

  test('gives codes that work once', async () => {
    const { one, secret } = await enrolled()
    scene.clock.now = minutes(1)
    const totpCode = await codeAt(secret, scene.clock.now)
    expect((await scene.signIn(one.loginName, { totpCode })).statusCode).toBe(201)
    expect(codeOf(await scene.signIn(one.loginName, { totpCode }))).toEqual([401, 'TOTP_INVALID'])
  })

  test('does not tell a guesser of the password whether one is enrolled', async () => {
    const { one } = await enrolled()
    expect(codeOf(await scene.signIn(one.loginName, { password: 'guess' }))).toEqual([401, 'SIGN_IN_FAILED'])
  })

  test('stays as it was until the new one has shown a right code', async () => {
    const one = await scene.newOfficer('admin')
    await one.post('/staff/me/totp')
    expect(codeOf(await one.put('/staff/me/totp', { totpCode: '000000' }))).toEqual([401, 'TOTP_INVALID'])
    expect((await scene.signIn(one.loginName)).statusCode).toBe(201)
  })

  test('is removed by whoever knows the password, and only then replaced', async () => {
    const { one } = await enrolled()
    expect(codeOf(await one.post('/staff/me/totp'))).toEqual([409, 'TOTP_ENROLLED'])
    expect(codeOf(await one.delete('/staff/me/totp', { password: 'guess' }))).toEqual([403, 'PASSWORD_WRONG'])
    expect((await one.delete('/staff/me/totp', { password: OFFICER_PASSWORD })).statusCode).toBe(204)
    expect((await scene.signIn(one.loginName)).statusCode).toBe(201)
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

  test('the first admin is made once, and has to choose a password and enrol an authenticator', async () => {
    expect(await addFirstAdmin(production.db, 'first-password', scene.clock.now)).toBe(true)
    expect(await addFirstAdmin(production.db, 'another-password', scene.clock.now)).toBe(false)
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
    const totpCode = await generate({ secret, epoch: Math.floor(scene.clock.now.getTime() / 1000) })
    expect((await admin.put('/staff/me/totp', { totpCode })).statusCode).toBe(204)
    expect(codeOf(await admin.post('/staff/imports'))).toEqual([400, 'MALFORMED'])
  })
})
