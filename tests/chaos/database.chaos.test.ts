import { Client } from 'pg'
import { type PrivatePostgres, startPostgres } from '../database/embedded-postgres'
import { temporaryFolder } from '../start/script-process'
import { isReady, newsIds, residentClient, until } from './resident-client'
import { killServers, type ServerProcess, startServer } from './server-process'
import { createTcpSwitch, type TcpSwitch } from './tcp-switch'

const { folder, remove } = temporaryFolder()
let postgres: PrivatePostgres
let wire: TcpSwitch
let settings: Record<string, string>
let server: ServerProcess
let ids: string[] = []
const one = residentClient('林阿姨')

const execute = async (...statements: string[]) => {
  const client = new Client({ connectionString: postgres.url('mulin') })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

beforeAll(async () => {
  postgres = await startPostgres({ isDurable: true })
  const client = new Client({ connectionString: postgres.url('postgres') })
  await client.connect()
  await client.query('create database mulin')
  await client.end()
  wire = await createTcpSwitch(postgres.port)
  settings = {
    DATA_DIR: folder,
    DATABASE_URL: postgres.url('mulin').replace(String(postgres.port), String(wire.port)),
    STATEMENT_TIMEOUT_MS: '1000',
  }
  server = await startServer(settings)
  ids = await newsIds(server.url)
  await one.signIn(server.url)
})
afterAll(async () => {
  killServers()
  await wire.close()
  await postgres.stop()
  remove()
})

const like = (isActive = true) => one.ask(server.url, isActive ? 'PUT' : 'DELETE', `/news/${ids[0]}/like`)
const codeOf = ({ status, body }: { status: number; body: unknown }) => [
  status,
  (body as { error?: { code: string } } | null)?.error?.code,
]
const statusOf = async (path: string) => (await fetch(`${server.url}${path}`)).status
const isBack = () => until(async () => (await isReady(server.url)) && (await like()).status === 200)

/** Whatever happens to the database: readers go on, writers are told, the process lives and says it is not ready. */
const expectOutage = async () => {
  expect(codeOf(await like())).toEqual([503, 'UNAVAILABLE'])
  expect(await statusOf('/api/v1/news?limit=50')).toBe(200)
  expect(await statusOf('/readyz')).toBe(503)
  expect(await statusOf('/healthz')).toBe(200)
}

test('goes on reading while the database is away, and writing when it is back', async () => {
  wire.cut()
  await expectOutage()
  wire.restore()
  await isBack()
})

test('does not wait for ever for a database that says nothing any more', async () => {
  wire.hang()
  await expectOutage()
  wire.restore()
  await isBack()
})

test('gives up what takes too long, and is none the worse for it', async () => {
  const blocker = new Client({ connectionString: postgres.url('mulin') })
  await blocker.connect()
  await blocker.query('begin')
  await blocker.query('lock table reaction in exclusive mode')
  expect(codeOf(await like())).toEqual([503, 'UNAVAILABLE'])
  expect((await one.ask(server.url, 'GET', '/me/reactions')).status).toBe(200)
  await blocker.query('rollback')
  await blocker.end()
  expect((await like()).status).toBe(200)
})

test('reads, and says kindly that it cannot write, where the database takes no writes', async () => {
  // Somebody whose session is due to be extended, which now cannot be.
  const returning = residentClient('周叔叔')
  await returning.signIn(server.url)
  await execute(
    `update login_session set expires_at = now() + interval '10 days'`,
    'alter system set default_transaction_read_only = on',
    'select pg_reload_conf()',
  )
  await until(async () => (await like()).status === 503)
  const refused = await like(false)
  expect(codeOf(refused)).toEqual([503, 'READ_ONLY'])
  expect(JSON.stringify(refused.body)).toContain('现在只能浏览')
  expect(await one.likes(server.url)).toContain(ids[0])
  expect(await returning.likes(server.url)).toEqual([])
  expect(await statusOf(`/api/v1/news/${ids[1]}`)).toBe(200)
  expect(await (await fetch(`${server.url}/readyz`)).json()).toMatchObject({ status: 'ok', readOnly: true })

  // One that starts now reads too: nothing is missing, so nothing is written.
  const second = await startServer(settings)
  expect((await newsIds(second.url)).length).toBe(ids.length)
  expect(await second.end('SIGTERM')).toBe(0)

  await execute(
    'set default_transaction_read_only = off',
    'alter system reset default_transaction_read_only',
    'select pg_reload_conf()',
  )
  await isBack()
})

test('loses nothing acknowledged and oversells nothing when server and database are killed under load', async () => {
  const events = (await (await fetch(`${server.url}/api/v1/events?state=open&limit=50`)).json()) as {
    items: { id: string; sessions: { id: string }[] }[]
  }
  const targets = events.items.flatMap(({ id, sessions }) =>
    sessions.length === 1 ? [{ id, sessionId: sessions[0]?.id }] : [],
  )
  expect(targets.length).toBeGreaterThan(0)
  const acknowledged: { client: ReturnType<typeof residentClient>; id: string }[] = []
  let isOver = false
  let url = server.url
  const write = async (writer: number) => {
    for (let round = 0; !isOver; round++) {
      const client = residentClient(`居民${writer}-${round}`)
      const { id } = targets[(writer + round) % targets.length] ?? { id: '' }
      try {
        if ((await client.signIn(url)) !== 201) throw new Error('not now')
        const reply = await client.ask(url, 'POST', `/events/${id}/registrations`, {
          attendees: [{ self: true }],
        })
        if (reply.status === 201) acknowledged.push({ client, id: (reply.body as { id: string }).id })
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
  }
  const more = async (count: number) => {
    const wanted = acknowledged.length + count
    await until(async () => acknowledged.length >= wanted)
  }
  const load = [0, 1, 2, 3].map(write)
  await more(15)
  await postgres.kill()
  await postgres.restart()
  await more(15)
  await server.end('SIGKILL')
  server = await startServer(settings)
  url = server.url
  await more(15)
  isOver = true
  await Promise.all(load)

  for (const { client, id } of acknowledged) {
    expect((await client.ask(url, 'GET', `/registrations/${id}`)).status).toBe(200)
  }
  const metrics = await (await fetch(`${url}/metrics`)).text()
  expect(metrics).toContain('mulin_wrong_sessions{fault="oversold"} 0')
  expect(metrics).toContain('mulin_wrong_sessions{fault="miscounted"} 0')
})
