import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startTestServer, type TestServer } from '../../tests/test-server'

let folder: string
let server: TestServer

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'mulin-console-'))
  mkdirSync(path.join(folder, 'assets'))
  writeFileSync(path.join(folder, 'index.html'), '<title>管理后台</title>')
  writeFileSync(path.join(folder, 'assets', 'index-1a2b3c4d.js'), 'start()')
  writeFileSync(path.join(folder, 'service-worker.js'), 'keep()')
  server = await startTestServer({ consoleDir: folder })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const get = (url: string) => server.app.inject({ url })

test.each(['/console', '/console/', '/console/admin/units', '/console/news/abc?tab=1'])(
  'answers %s with the page, never from a cache',
  async (url) => {
    const reply = await get(url)
    expect([reply.statusCode, reply.body]).toEqual([200, '<title>管理后台</title>'])
    expect(reply.headers['cache-control']).toBe('no-cache')
  },
)

test('lets browsers keep what carries its hash, and misses a file of an earlier release', async () => {
  const file = await get('/console/assets/index-1a2b3c4d.js')
  expect([file.statusCode, file.body]).toEqual([200, 'start()'])
  expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect((await get('/console/assets/index-00000000.js')).statusCode).toBe(404)
})

test('lets no script of others in, and nobody frame it', async () => {
  const policy = String((await get('/console/')).headers['content-security-policy'])
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("frame-ancestors 'none'")
})

test('hands out the service worker from where it reaches the whole console, never from a cache', async () => {
  const reply = await get('/console/service-worker.js')
  expect([reply.statusCode, reply.body]).toEqual([200, 'keep()'])
  expect(reply.headers['content-type']).toMatch(/^(text|application)\/javascript/)
  expect(reply.headers['cache-control']).toBe('no-cache')
})
