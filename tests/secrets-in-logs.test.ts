import { sql } from 'kysely'
import sharp from 'sharp'
import { addOfficer, asOfficer, cookieOf, OFFICER_PASSWORD, signInOfficer } from './officer-scene'
import { addEvent, addUnit } from './scene'
import { startTestServer, type TestServer } from './test-server'
import { signPush } from './wechat-push'
import {
  CODE_TO_SESSION,
  PHONE_NUMBER,
  STABLE_TOKEN,
  startWechatStandIn,
  WECHAT_PHONE,
  WECHAT_TOKEN,
  wechatError,
  type WechatStandIn,
} from './wechat-stand-in'

/** Requests with every kind of secret, at the most talkative level, going well and failing: the log tells none of them. */
const SECRETS = {
  appSecret: 'app-secret-4c1d',
  metricsToken: 'metrics-token-7f3a',
  operatorToken: 'operator-token-9b2e',
  callbackToken: 'callbackToken5d8',
  loginCode: 'login-code-2a6c',
  phoneCode: 'phone-code-8e1f',
  openId: 'oSecretOpenId-03',
  unionId: 'uSecretUnionId-04',
  sessionKey: 'c2VjcmV0LXNlc3Npb24ta2V5',
  wechatToken: WECHAT_TOKEN.access_token,
  phone: WECHAT_PHONE.phone_info.purePhoneNumber,
  relative: '陶秀英',
  nickname: '陶然亭主',
  answer: '花生会过敏',
  wrongPassword: 'wrong-password-6d9b',
  newPassword: 'seven-bridges-walk',
  idempotencyKey: 'idempotency-key-1c7e',
  inUrl: 'token-in-an-address-5f2a',
  hint: 'hint-of-wechat-8c4d',
}

const log: string[] = []
let wechat: WechatStandIn
let server: TestServer
let street: string

beforeAll(async () => {
  wechat = await startWechatStandIn()
  server = await startTestServer({
    operatorToken: SECRETS.operatorToken,
    logTo: { write: (line) => void log.push(line) },
    settings: {
      logLevel: 'trace',
      metricsToken: SECRETS.metricsToken,
      wechat: { appId: 'wx-stand-in', appSecret: SECRETS.appSecret, apiBase: wechat.apiBase },
      wechatCallback: { token: SECRETS.callbackToken, aesKey: null },
    },
  })
  street = await addUnit(server.db, '临溪街道')
})
afterAll(async () => {
  await server.close()
  await wechat.close()
})

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
const ask = (method: Method, url: string, payload?: object | string, headers = {}) =>
  server.app.inject({ method, url, headers, ...(payload !== undefined && { payload }) })

const residentRequests = async () => {
  wechat.answer(CODE_TO_SESSION, {
    openid: SECRETS.openId,
    unionid: SECRETS.unionId,
    session_key: SECRETS.sessionKey,
  })
  wechat.answer(STABLE_TOKEN, WECHAT_TOKEN)
  wechat.answer(PHONE_NUMBER, WECHAT_PHONE)
  const signedIn = await ask('POST', '/api/v1/sessions', { provider: 'wechat', code: SECRETS.loginCode })
  const { token } = signedIn.json<{ token: string }>()
  const authorization = { authorization: `Bearer ${token}` }
  const mine = (method: Method, path: string, payload?: object, headers = {}) =>
    ask(method, `/api/v1${path}`, payload, { ...authorization, ...headers })
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  expect((await mine('PUT', '/me/phone', { code: SECRETS.phoneCode })).statusCode).toBe(200)
  await mine('PATCH', '/me', { nickname: SECRETS.nickname, birthYear: 1950 })
  await mine('PUT', '/me/avatar', { picture: picture.toString('base64') })
  const input = { name: SECRETS.relative, birthYear: 1951, relation: 'parent' }
  await mine('POST', '/me/relatives', input)
  const questions = [{ id: 'q', kind: 'text' as const, label: '忌口', required: false }]
  const { id } = await addEvent(server.db, street, { questions })
  const signUp = { attendees: [{ self: true }], answers: { q: SECRETS.answer } }
  const key = { 'idempotency-key': SECRETS.idempotencyKey }
  await mine('POST', `/events/${id}/registrations`, signUp, key)
  await mine('GET', '/me/export')
  await mine('GET', `/news?q=${SECRETS.inUrl}&token=${SECRETS.inUrl}`)
  await mine('GET', `/news/x/preview?token=${SECRETS.inUrl}`)

  // What goes wrong: our fault, the database's, WeChat's, and theirs.
  await sql`alter table relative rename to relative_away`.execute(server.db)
  expect((await mine('POST', '/me/relatives', input)).statusCode).toBe(500)
  await sql`alter table relative_away rename to relative`.execute(server.db)
  await sql`alter table resident add constraint no_name check (nickname <> ${sql.lit(`${SECRETS.nickname}2`)})`.execute(
    server.db,
  )
  expect((await mine('PATCH', '/me', { nickname: `${SECRETS.nickname}2` })).statusCode).toBe(500)
  await sql`alter table resident drop constraint no_name`.execute(server.db)
  for (const reply of [
    wechatError(40013, SECRETS.hint),
    wechatError(40029, SECRETS.hint),
    { cut: true as const },
  ]) {
    wechat.answer(PHONE_NUMBER, reply)
    wechat.answer(CODE_TO_SESSION, reply)
    await mine('PUT', '/me/phone', { code: SECRETS.phoneCode })
    await ask('POST', '/api/v1/sessions', { provider: 'wechat', code: SECRETS.loginCode })
  }
  const json = { 'content-type': 'application/json' }
  await ask('PUT', '/api/v1/me/phone', `{"phone":"${SECRETS.phone}"`, { ...authorization, ...json })
  await ask('GET', '/api/v1/me', undefined, { authorization: `Bearer ${token}x` })
  return [token]
}

const officerRequests = async () => {
  const { id, loginName } = await addOfficer(server.db, street, { role: 'admin' })
  await signInOfficer(server.app, { loginName, password: SECRETS.wrongPassword })
  const reply = await signInOfficer(server.app, { loginName, password: OFFICER_PASSWORD })
  const cookie = cookieOf(reply)?.value ?? ''
  const desk = asOfficer(server.app, cookie)
  const { secret } = (await desk.post('/staff/me/totp')).json<{ secret: string }>()
  await desk.put('/staff/me/totp', { totpCode: '918273' })
  const passwords = { currentPassword: OFFICER_PASSWORD, newPassword: SECRETS.newPassword }
  await desk.put('/staff/me/password', passwords)
  const created = { loginName: 'newcomer', name: '新人', role: 'editor', unitId: street }
  const { firstPassword } = (await desk.post('/staff/officers', created)).json<{ firstPassword?: string }>()
  expect([id, secret, cookie].every((text) => text.length > 10)).toBe(true)
  return [cookie, secret, '918273', ...(firstPassword === undefined ? [] : [firstPassword])]
}

const machineRequests = async () => {
  for (const token of [SECRETS.metricsToken, SECRETS.operatorToken, SECRETS.inUrl])
    for (const url of ['/metrics', '/rotate-keys', '/api/v1/staff/imports'])
      await ask(url === '/metrics' ? 'GET' : 'POST', url, url === '/metrics' ? undefined : {}, {
        authorization: `Bearer ${token}`,
      })
  const query = new URLSearchParams(signPush(SECRETS.callbackToken, new Date())).toString()
  const push = {
    FromUserName: SECRETS.openId,
    CreateTime: 1,
    MsgType: 'event',
    Event: 'subscribe_msg_popup_event',
  }
  await ask('POST', `/api/v1/wechat/callback?${query}`, JSON.stringify(push), { 'content-type': 'text/xml' })
  await ask('POST', `/api/v1/wechat/callback?${query}x`, JSON.stringify(push), { 'content-type': 'text/xml' })
  await server.app.jobs.run('check-content')
  await server.app.jobs.run('deliver-notices')
}

test('tells no token, code, password, key, number or name', async () => {
  const made = [...(await residentRequests()), ...(await officerRequests())]
  await machineRequests()
  const { encryptionKey } = server.settings
  const keys = (['base64', 'base64url', 'hex'] as const).map((form) => encryptionKey.toString(form))
  const text = log.join('')
  expect(log.length).toBeGreaterThan(40)
  expect(text).toContain('request failed')
  expect(text).toContain('WeChat refuses the call')
  const told = [...Object.values(SECRETS), OFFICER_PASSWORD, ...made, ...keys].filter((secret) =>
    text.includes(secret),
  )
  expect(told).toEqual([])
})
