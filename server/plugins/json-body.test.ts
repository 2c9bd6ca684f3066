import { addNews, addUnit, resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const json = { headers: { 'content-type': 'application/json' } }

test('takes a DELETE that declares JSON and sends nothing, as WeChat does', async () => {
  const id = await addNews(server.db, await addUnit(server.db, '临溪街道'))
  const { ask, put } = await resident(server.app, '小睦')
  await put(`/news/${id}/bookmark`)
  const reply = await ask('DELETE', `/news/${id}/bookmark`, json)
  expect([reply.statusCode, reply.json()]).toEqual([200, { bookmarked: false, bookmarkCount: 0 }])
})

test.each(['', '{', '[]', '"x"'])('refuses %j where a body is needed', async (payload) => {
  const reply = await server.app.inject({ ...json, method: 'POST', url: '/api/v1/sessions', payload })
  expect([reply.statusCode, reply.json()]).toMatchObject([400, { error: { code: 'MALFORMED' } }])
})

test('refuses a body that reaches for the prototype', async () => {
  const payload = '{"provider":"demo","code":"小睦","__proto__":{"isAdmin":true}}'
  const reply = await server.app.inject({ ...json, method: 'POST', url: '/api/v1/sessions', payload })
  expect(reply.statusCode).toBe(400)
})
