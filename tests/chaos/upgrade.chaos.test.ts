import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { openDatabase } from '../../server/store/database'
import { KNOWN_MIGRATIONS, migrate } from '../../server/store/migrate'
import { type PrivatePostgres, startPostgres } from '../database/embedded-postgres'
import { temporaryFolder } from '../start/script-process'
import { isReady, newsIds, residentClient, until } from './resident-client'
import { killServers, startServer } from './server-process'

const ROOT = path.join(__dirname, '..', '..')
const { folder, remove } = temporaryFolder()
let postgres: PrivatePostgres

const newDatabase = async (name: string) => {
  const client = new Client({ connectionString: postgres.url('postgres') })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return postgres.url(name)
}

beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(async () => {
  killServers()
  await postgres.stop()
  remove()
})

const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e9 }).trim()

/** The tree as it was before the newest migration came, beside ours, with the packages of today. */
const previousVersion = () => {
  const added = git('log', '--diff-filter=A', '--format=%H', '-1', '--', 'server/migrations/*.ts')
  const root = path.join(folder, 'previous')
  mkdirSync(root)
  const archive = execFileSync(
    'git',
    ['archive', `${added}^`, 'server', 'core', 'package.json', 'tsconfig.base.json'],
    { cwd: ROOT, maxBuffer: 1e9 },
  )
  execFileSync('tar', ['-x', '-C', root], { input: archive })
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'))
  return root
}

test('the version before serves on while the newest migration comes and after it', async () => {
  const settings = { DATA_DIR: path.join(folder, 'data'), DATABASE_URL: await newDatabase('upgrade') }
  const old = await startServer(settings, { root: previousVersion() })
  const ids = await newsIds(old.url)
  const before = residentClient('旧版居民')
  await before.signIn(old.url)

  const current = await startServer(settings)
  const readyz = (await (await fetch(`${current.url}/readyz`)).json()) as { schema: string }
  expect(readyz.schema).toBe(KNOWN_MIGRATIONS.at(-1))

  // All that residents do, by the old code on the new tables, and seen by both.
  const events = (await (await fetch(`${old.url}/api/v1/events?state=open&limit=50`)).json()) as {
    items: { id: string; sessions: unknown[] }[]
  }
  const statuses: [string, number][] = []
  const eventIds = events.items.filter(({ sessions }) => sessions.length === 1).map(({ id }) => id)
  for (const [name, client] of [
    ['before', before],
    ['after', residentClient('新来的居民')],
  ] as const) {
    statuses.push([`${name} signs in`, await client.signIn(old.url)])
    statuses.push([`${name} likes`, await client.react(old.url, ids[0] ?? '', true)])
    for (const id of eventIds.slice(0, 5)) {
      const signedUp = await client.ask(old.url, 'POST', `/events/${id}/registrations`, {
        attendees: [{ self: true }],
      })
      statuses.push([`${name} signs up`, signedUp.status])
      if (signedUp.status !== 201) continue
      const registration = `/registrations/${(signedUp.body as { id: string }).id}`
      statuses.push([
        `${name} is seen by the new`,
        (await client.ask(current.url, 'GET', registration)).status,
      ])
      statuses.push([`${name} cancels`, (await client.ask(old.url, 'DELETE', registration)).status])
    }
    statuses.push([`${name} reads`, (await client.ask(old.url, 'GET', '/me/registrations')).status])
    expect(await client.likes(current.url)).toContain(ids[0])
  }
  expect(statuses.filter(([, status]) => status >= 500)).toEqual([])
  expect(
    statuses.filter(([what, status]) => what.endsWith('cancels') && status === 200).length,
  ).toBeGreaterThan(0)
})

test('a start that is killed in the middle of migrating has changed nothing, and the next one does it all', async () => {
  const url = await newDatabase('interrupted')
  const settings = { DATA_DIR: path.join(folder, 'other data'), DATABASE_URL: url }
  // Two: what others do is seen as of the beginning of one's own transaction.
  const [blocker, watcher] = [new Client({ connectionString: url }), new Client({ connectionString: url })]
  await Promise.all([blocker.connect(), watcher.connect()])
  const there = async (table: string) =>
    (await watcher.query<{ is: boolean }>(`select to_regclass('${table}') is not null as is`)).rows[0]?.is
  // The second migration's table, begun by somebody else: the migrating transaction stops there, half done.
  await blocker.query('begin')
  await blocker.query('create table wechat_token ()')
  const database = await openDatabase({ databaseUrl: url, dataDir: '' })
  const starting = startServer(settings)
  starting.catch(() => {})
  await until(async () => {
    const { rowCount } = await watcher.query(
      `select 1 from pg_stat_activity where datname = 'interrupted' and wait_event_type = 'Lock' and query like '%wechat_token%' and pid <> pg_backend_pid()`,
    )
    return (rowCount ?? 0) > 0
  })
  killServers()
  await expect(starting).rejects.toThrow('It ended')
  await blocker.query('rollback')
  await until(
    async () =>
      (await watcher.query(`select 1 from pg_stat_activity where datname = 'interrupted'`)).rowCount === 2,
  )
  expect([await there('unit'), await there('wechat_token')]).toEqual([false, false])

  const server = await startServer(settings)
  await until(() => isReady(server.url))
  expect([await there('unit'), await there('wechat_token')]).toEqual([true, true])
  await migrate(database.db)
  await database.close()
  await Promise.all([blocker.end(), watcher.end()])
})
