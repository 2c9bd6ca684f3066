import { Client } from 'pg'
import { type PrivatePostgres, startPostgres } from '../database/embedded-postgres'
import { temporaryFolder } from '../start/script-process'
import { isReady, newsIds, residentClient, until } from './resident-client'
import { killServers, type ServerProcess, startServer } from './server-process'
import { createTcpSwitch, type TcpSwitch } from './tcp-switch'

const { folder, remove } = temporaryFolder()
let primary: PrivatePostgres
let standby: PrivatePostgres
let endpoint: TcpSwitch
let servers: ServerProcess[] = []
let ids: string[] = []

const execute = async (postgres: PrivatePostgres, ...statements: string[]) => {
  const client = new Client({ connectionString: postgres.url('postgres') })
  await client.connect()
  let rows: Record<string, unknown>[] = []
  for (const statement of statements) ({ rows } = await client.query<Record<string, unknown>>(statement))
  await client.end()
  return rows[0] ?? {}
}

beforeAll(async () => {
  primary = await startPostgres({ isDurable: true, parameters: { wal_keep_size: '256MB' } })
  await execute(primary, 'create database mulin')
  standby = await startPostgres({ isDurable: true, copyOf: primary })
  // What is acknowledged is on both, so that the loss of one loses nothing.
  await execute(primary, `alter system set synchronous_standby_names = 'standby'`, 'select pg_reload_conf()')
  endpoint = await createTcpSwitch(primary.port)
  const settings = {
    DATA_DIR: folder,
    DATABASE_URL: primary.url('mulin').replace(String(primary.port), String(endpoint.port)),
    DATABASE_REPLICA_URL: standby.url('mulin'),
  }
  servers = await Promise.all([startServer(settings), startServer(settings)])
  await Promise.all(servers.map(({ url }) => until(() => isReady(url))))
  ids = await newsIds(servers[0]?.url ?? '')
})
afterAll(async () => {
  killServers()
  await endpoint.close()
  await standby.stop()
  await primary.stop()
  remove()
})

const urlOf = (index: number) => servers[index % servers.length]?.url ?? ''
const readsOfStandby = async () => {
  const { reads } = await execute(
    standby,
    `select tup_fetched + tup_returned as reads from pg_stat_database where datname = 'mulin'`,
  )
  return Number(reads)
}

test('shows residents what they wrote, whichever server they ask, while the standby lags', async () => {
  const one = residentClient('林阿姨')
  await one.signIn(urlOf(0))
  const [first = '', second = ''] = ids
  await one.react(urlOf(0), first, true)
  await until(async () => {
    one.forgetPlace()
    return (await one.likes(urlOf(1))).includes(first)
  })

  await execute(standby, `alter system set recovery_min_apply_delay = '3s'`, 'select pg_reload_conf()')
  await one.react(urlOf(0), second, true)
  expect(await one.likes(urlOf(1))).toContain(second)
  // Proof that the standby answers: who names no write of theirs reads what it has come to.
  one.forgetPlace()
  expect(await one.likes(urlOf(1))).not.toContain(second)

  await execute(standby, 'alter system reset recovery_min_apply_delay', 'select pg_reload_conf()')
  for (let round = 0; round < 30; round++) {
    const isActive = round % 2 === 1
    await one.react(urlOf(round), second, isActive)
    expect([round, (await one.likes(urlOf(round + 1))).includes(second)]).toEqual([round, isActive])
  }
})

test('reads public pages from the standby, and from the primary while that is away', async () => {
  const before = await readsOfStandby()
  for (let page = 0; page < 20; page++) await fetch(`${urlOf(page)}/api/v1/news?limit=${page + 1}`)
  await until(async () => (await readsOfStandby()) > before)
  await execute(primary, `alter system set synchronous_standby_names = ''`, 'select pg_reload_conf()')
  await standby.kill()
  const statuses = await Promise.all(
    ids.slice(0, 20).map(async (id, index) => (await fetch(`${urlOf(index)}/api/v1/news/${id}`)).status),
  )
  expect(new Set(statuses)).toEqual(new Set([200]))
  await standby.restart()
  await execute(primary, `alter system set synchronous_standby_names = 'standby'`, 'select pg_reload_conf()')
  await until(
    async () => (await execute(primary, 'select sync_state from pg_stat_replication')).sync_state === 'sync',
  )
})

test('loses nothing acknowledged when the primary dies, reads on meanwhile, and goes on by itself', async () => {
  const acknowledged: { client: ReturnType<typeof residentClient>; id: string }[] = []
  let isOver = false
  const write = async (index: number) => {
    for (let round = 0; !isOver; round++) {
      const client = residentClient(`居民${index}-${round}`)
      const id = ids[round % ids.length] ?? ''
      const isDone = await client
        .signIn(urlOf(index))
        .then(async (status) => status === 201 && (await client.react(urlOf(index), id, true)) === 200)
        .catch(() => false)
      if (isDone) acknowledged.push({ client, id })
    }
  }
  const seen: (number | string)[] = []
  const read = async () => {
    for (let round = 0; !isOver; round++) {
      const status = await fetch(`${urlOf(round)}/api/v1/news?limit=50`).then((reply) => reply.status, String)
      seen.push(status)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  await Promise.all(servers.map(({ url }) => newsIds(url)))
  const load = [0, 1, 2, 3].map(write).concat(read())

  await until(async () => acknowledged.length >= 40)
  await primary.kill()
  const countAtDeath = acknowledged.length
  await execute(
    standby,
    'select pg_promote()',
    `alter system set synchronous_standby_names = ''`,
    'select pg_reload_conf()',
  )
  endpoint.to(standby.port)
  await until(async () => acknowledged.length >= countAtDeath + 40)
  isOver = true
  await Promise.all(load)

  for (const { client, id } of acknowledged) expect(await client.likes(urlOf(0))).toContain(id)
  expect(servers.map((server) => server.hasEnded())).toEqual([false, false])
  expect(new Set(seen)).toEqual(new Set([200]))
  expect(await Promise.all(servers.map(({ url }) => isReady(url)))).toEqual([true, true])
})
