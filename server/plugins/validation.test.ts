import { addUnit, resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

let server: TestServer
let one: Awaited<ReturnType<typeof resident>>
beforeAll(async () => {
  server = await startTestServer()
  await addUnit(server.db, '街道')
  one = await resident(server.app, '林阿姨')
})
afterAll(() => server.close())

const fieldsOf = (reply: { json(): unknown }) =>
  (reply.json() as { error: { details?: { fields?: unknown } } }).error.details?.fields

test('refuses the one character that no text of the database holds, wherever it comes', async () => {
  const patched = await one.ask('PATCH', '/me', { payload: { nickname: 'a\u0000b' } })
  expect([patched.statusCode, fieldsOf(patched)]).toEqual([400, [{ field: '', problem: 'nul' }]])
  expect((await server.app.inject({ url: '/api/v1/news?q=%00' })).statusCode).toBe(400)
  const cursor = Buffer.from(JSON.stringify(['2026-07-03T06:00:00.000Z', '\u0000'])).toString('base64url')
  expect((await server.app.inject({ url: `/api/v1/news?cursor=${cursor}` })).statusCode).toBe(400)
})

test('refuses a leap second, which JavaScript cannot read', async () => {
  const since = (time: string) => one.get(`/me/reactions?since=${encodeURIComponent(time)}`)
  expect((await since('2026-12-31T23:59:60Z')).statusCode).toBe(400)
  expect((await since('2026-12-31T23:59:59+08:00')).statusCode).toBe(200)
})

test('names the fields that do not fit, but repeats nothing made up', async () => {
  const misspelt = await one.ask('PATCH', '/me', { payload: { nick: '林' } })
  expect(fieldsOf(misspelt)).toEqual([{ field: 'nick', problem: 'additionalProperties' }])
  const hostile = await one.ask('PATCH', '/me', { payload: { '<img src=x>': 1 } })
  expect(fieldsOf(hostile)).toEqual([{ field: '', problem: 'additionalProperties' }])
})
