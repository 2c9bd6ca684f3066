import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'
import { type PrivatePostgres, startPostgres } from '../database/embedded-postgres'
import { urlOfDatabase } from '../database/migrated-postgres'
import { SAME_ORIGIN } from '../officer-scene'
import { killWhatStillRuns, runScript, temporaryFolder } from './script-process'

jest.setTimeout(240_000)

const ROLE = 'mulin_app'
const PASSWORD = 'of-the-role-that-serves'
const GRANTS = path.join(__dirname, '..', '..', 'docs', 'database-roles.sql')

const { folder, remove } = temporaryFolder()
let postgres: PrivatePostgres
let ownerUrl: string
let roleUrl: string

const query = async (url: string, ...statements: string[]) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    let rows: unknown[] = []
    for (const statement of statements) rows = (await client.query<object>(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  postgres = await startPostgres()
  await query(
    postgres.url('postgres'),
    'create database mulin',
    `create role ${ROLE} login password '${PASSWORD}'`,
  )
  ownerUrl = postgres.url('mulin')
  roleUrl = Object.assign(new URL(urlOfDatabase(ownerUrl, 'mulin')), {
    username: ROLE,
    password: PASSWORD,
  }).href
})
afterAll(async () => {
  killWhatStillRuns()
  await postgres.stop()
  remove()
})

const signIn = (url: string) =>
  fetch(`${url}/api/v1/staff/sessions`, {
    method: 'POST',
    headers: { ...SAME_ORIGIN, 'content-type': 'application/json' },
    body: JSON.stringify({ loginName: 'admin', password: 'mulin-demo' }),
  })

test('serves with a role that can add to the audit log, and neither change nor empty it', async () => {
  const migration = runScript('migrate.js', { DATA_DIR: folder, DATABASE_URL: ownerUrl })
  expect([await migration.end(), migration.output.out]).toEqual([0, '数据库结构已是最新。\n'])
  await query(ownerUrl, await readFile(GRANTS, 'utf8'))

  const server = runScript('start.js', { PORT: '0', DATA_DIR: folder, DATABASE_URL: roleUrl })
  expect((await signIn(await server.listening())).status).toBe(201)
  expect(await server.end('SIGINT')).toBe(0)
  expect(server.output.err).not.toContain('permission denied')

  const count = 'select count(*)::int as entries from audit_entry'
  const before = await query(roleUrl, count)
  expect(before).toEqual([{ entries: expect.any(Number) as number }])
  for (const statement of [
    "update audit_entry set officer_name = '别人'",
    'delete from audit_entry',
    'truncate audit_entry',
  ]) {
    await expect(query(roleUrl, statement)).rejects.toThrow('permission denied for table audit_entry')
    await expect(query(ownerUrl, statement)).rejects.toThrow('audit_entry is append-only')
  }
  await expect(query(roleUrl, 'alter table audit_entry disable trigger all')).rejects.toThrow('must be owner')
  expect(await query(roleUrl, count)).toEqual(before)
})

test('asks for PostgreSQL where there is none to migrate', async () => {
  const migration = runScript('migrate.js', { DATA_DIR: folder })
  expect([await migration.end(), migration.output.err]).toEqual([
    1,
    expect.stringContaining('请用 DATABASE_URL 写明 PostgreSQL') as string,
  ])
})
