import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buildApp } from '../server/app'
import { addOfficer, officer, OFFICER_PASSWORD, signInOfficer } from './officer-scene'
import { addEvent, addNews, addUnit, resident } from './scene'
import { startTestServer, type TestServer } from './test-server'

let folder: string
let server: TestServer
let street: string

const SECRET = 'what lies beside the pages'

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'mulin-pages-'))
  writeFileSync(path.join(folder, 'secret.txt'), SECRET)
  for (const name of ['h5', 'console']) {
    mkdirSync(path.join(folder, name, 'assets'), { recursive: true })
    writeFileSync(path.join(folder, name, 'index.html'), `<title>${name}</title>`)
    writeFileSync(path.join(folder, name, 'assets', 'index-1a2b3c4d.js'), 'start()')
  }
  server = await startTestServer({
    h5Dir: path.join(folder, 'h5'),
    consoleDir: path.join(folder, 'console'),
  })
  street = await addUnit(server.db, '临溪街道')
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const get = (url: string, headers = {}) => server.app.inject({ url, headers })
const directives = (policy: unknown) =>
  Object.fromEntries(
    String(policy)
      .split(';')
      .map((directive) => directive.trim().split(' '))
      .map(([name = '', ...values]) => [name, values.join(' ')]),
  )

test("the pages of residents run the server's own scripts only, and are framed by nobody else", async () => {
  const { headers } = await get('/')
  expect(directives(headers['content-security-policy'])).toMatchObject({
    'default-src': "'self'",
    'script-src': "'self' 'unsafe-inline'",
    'object-src': "'none'",
    'base-uri': "'self'",
    'form-action': "'self'",
    'frame-ancestors': "'self'",
  })
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
})

test("the officers' console is framed by nobody, and its scripts are files of the server", async () => {
  const { headers } = await get('/console/')
  expect(directives(headers['content-security-policy'])).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self'",
    'connect-src': "'self'",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
  })
  expect(headers).toMatchObject({
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
  })
})

test('no reply of the API is a page: a public one, its copy, an error, and what is personal', async () => {
  const newsId = await addNews(server.db, street)
  const one = await resident(server.app, '看头')
  const url = `/api/v1/news/${newsId}`
  const { headers: first } = await get(url)
  const replies = {
    made: await get(url),
    copy: await get(url),
    unchanged: await get(url, { 'if-none-match': first.etag }),
    missing: await get('/api/v1/news/nothing'),
    malformed: await get('/api/v1/news?limit=x'),
    personal: await one.get('/me'),
    refused: await get('/api/v1/me'),
  }
  const wrong = Object.entries(replies).filter(
    ([, { headers }]) =>
      headers['x-content-type-options'] !== 'nosniff' ||
      headers['content-security-policy'] !== "default-src 'none'; frame-ancestors 'none'",
  )
  expect(wrong.map(([name]) => name)).toEqual([])
  expect(replies.unchanged.statusCode).toBe(304)
  // Nothing on the way keeps what is for one.
  for (const { headers } of [replies.personal, replies.refused])
    expect(headers['cache-control']).toMatch(/no-store/)
})

test("an officer's cookie is out of reach of scripts and other sites, and goes to the staff API alone", async () => {
  const settings = { ...server.settings, isProduction: true }
  const app = await buildApp({ db: server.db, settings, h5Dir: null })
  const { loginName } = await addOfficer(server.db, street, { role: 'editor' })
  const reply = await signInOfficer(app, { loginName, password: OFFICER_PASSWORD })
  await app.close()
  const [cookie] = reply.cookies
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Strict', path: '/api/v1/staff' })
})

describe('tricks with paths', () => {
  const tricks = [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '//secret.txt',
    '/assets/index-1a2b3c4d.js%00.txt',
    '/./../secret.txt',
    `/${'../'.repeat(12)}etc/passwd`,
    `/${'%2e%2e%2f'.repeat(12)}etc/passwd`,
    '/pages/..%2f..%2fsecret.txt',
  ]
  test.each(tricks.flatMap((trick) => [[trick], [`/console${trick}`]]))(
    '%s leads to nothing outside',
    async (url) => {
      const reply = await get(url)
      expect(reply.body).not.toContain(SECRET)
      expect(reply.body).not.toContain('root:')
      expect(reply.statusCode).toBeLessThan(500)
    },
  )

  test.each(['/api/v1/news/..%2f..%2fme', '/api/v1/media/..%2f..%2fsecret.txt', '/api/v1/attachments/%00'])(
    '%s is no id',
    async (url) => {
      expect((await get(url)).statusCode).toBeGreaterThanOrEqual(400)
    },
  )
})

describe('the size of bodies', () => {
  const HUGE = 50 * 1024 * 1024

  test('is looked at before the body, on every route that takes one', async () => {
    const one = await resident(server.app, '发大包')
    const admin = await officer(server.app, server.db, street, 'admin')
    const { id } = await addEvent(server.db, street)
    const names = [...server.app.residentRoutes, ...server.app.staffRoutes].map(({ name }) => name)
    const taking = names.filter((name) => /^(POST|PUT|PATCH) /.test(name))
    const answers: Record<string, number> = {}
    for (const name of taking) {
      const [method = '', route = ''] = name.split(' ')
      const ask = route.startsWith('/staff') ? admin.ask : one.ask
      const reply = await ask(method, route.replace(':id', id), {
        payload: '{}',
        headers: { 'content-type': 'application/json', 'content-length': String(HUGE) },
      })
      answers[name] = reply.statusCode
    }
    expect(taking.length).toBeGreaterThan(40)
    expect(Object.entries(answers).filter(([, status]) => status !== 413)).toEqual([])
  })

  test('is counted where none is told', async () => {
    const one = await resident(server.app, '不说多大')
    const chunk = Buffer.alloc(64 * 1024, ' ')
    const reply = await one.ask('PATCH', '/me', {
      payload: Readable.from(Array.from({ length: 20 }, () => chunk)),
      headers: { 'content-type': 'application/json' },
    })
    expect([reply.statusCode, reply.json()]).toMatchObject([413, { error: { code: 'TOO_LARGE' } }])
  })
})
