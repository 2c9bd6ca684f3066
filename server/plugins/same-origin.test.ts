import { addOfficer, codeOf, officer, OFFICER_PASSWORD, signInOfficer } from '../../tests/officer-scene'
import { addUnit } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'
import { COOKIE } from './officer'

const current = '/staff/sessions/current'

let server: TestServer
let street: string

beforeAll(async () => {
  server = await startTestServer()
  street = await addUnit(server.db, '临溪街道')
})
afterAll(() => server.close())

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
