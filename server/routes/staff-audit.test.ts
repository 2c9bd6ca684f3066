import type { AuditPage } from '../../core/contract/audit'
import { addAudit, type AuditEvent } from '../store/audit'
import { codeOf, officer } from '../../tests/officer-scene'
import { addUnit } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

let server: TestServer
let street: string
let qinghe: string
let admin: Awaited<ReturnType<typeof officer>>
const START = Date.parse('2026-07-03T02:00:00Z')

const write = (
  minute: number,
  event: Partial<AuditEvent>,
  by = { id: 'lin', name: '林边', address: '10.0.0.7' },
) =>
  server.db
    .transaction()
    .execute((tx) =>
      addAudit(
        tx,
        by,
        { action: 'newsChange', targetKind: 'newsItem', targetId: 'n1', unitId: qinghe, ...event },
        new Date(START + minute * 60_000),
      ),
    )

beforeAll(async () => {
  server = await startTestServer({ now: () => new Date(START - 86_400_000) })
  street = await addUnit(server.db, '临溪街道')
  qinghe = await addUnit(server.db, '青禾居民区', street)
  admin = await officer(server.app, server.db, street, 'admin')
  await write(0, { before: { title: '停水' }, after: { title: '停水100%通知' } })
  await write(1, { action: 'newsPublish', after: { title: '停水100%通知' } })
  await write(2, { action: 'unitChange', targetKind: 'unit', targetId: qinghe })
  await write(
    3,
    { action: 'rosterRead', targetKind: 'event', targetId: 'e1' },
    {
      id: 'zhou',
      name: '周全',
      address: '10.0.0.8',
    },
  )
  await write(
    4,
    { action: 'newsImport', unitId: null },
    { id: null as never, name: '运维', address: 'local' },
  )
})
afterAll(() => server.close())

const read = async (query: string, by = admin) => (await by.get(`/staff/audit?${query}`)).json<AuditPage>()
const actionsFor = async (query: string) => (await read(query)).items.map(({ action }) => action)

test('shows the latest first, with who, what, where, before and after', async () => {
  const { items } = await read('targetId=n1&to=2026-07-03T02:00:30Z')
  expect(items).toEqual([
    {
      id: expect.any(String) as string,
      at: '2026-07-03T02:00:00.000Z',
      officer: { id: 'lin', name: '林边' },
      action: 'newsChange',
      target: { kind: 'newsItem', id: 'n1' },
      unit: { id: qinghe, name: '青禾居民区' },
      before: { title: '停水' },
      after: { title: '停水100%通知' },
      address: '10.0.0.7',
    },
  ])
})

test.each([
  ['officerId=zhou', ['rosterRead']],
  ['action=newsPublish', ['newsPublish']],
  ['targetKind=unit', ['unitChange']],
  ['targetKind=newsItem&targetId=n1', ['newsImport', 'newsPublish', 'newsChange']],
  ['from=2026-07-03T02:02:00Z&to=2026-07-03T02:04:00Z', ['rosterRead', 'unitChange']],
  [`q=${encodeURIComponent('100%')}`, ['newsPublish', 'newsChange']],
  [`q=${encodeURIComponent('周全')}`, ['rosterRead']],
  [`q=${encodeURIComponent('_')}`, []],
])('finds by %s', async (query, actions) => {
  expect(await actionsFor(query)).toEqual(actions)
})

test('is read page by page to its end, without a gap or a double', async () => {
  const all = (await read('limit=50')).items.map(({ id }) => id)
  const found: string[] = []
  let cursor: string | null = ''
  do {
    const page: AuditPage = await read(`limit=2${cursor && `&cursor=${cursor}`}`)
    found.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  } while (cursor !== null)
  expect(found).toEqual(all)
  expect(codeOf(await admin.get('/staff/audit?cursor=x'))).toEqual([400, 'CURSOR_INVALID'])
})

test('shows an admin of a neighbourhood what belongs to it, and nothing else', async () => {
  const below = await officer(server.app, server.db, qinghe, 'admin')
  const { items } = await read('limit=50', below)
  expect(items.length).toBeGreaterThan(3)
  expect(items.every(({ unit }) => unit?.id === qinghe)).toBe(true)
})

test.each(['update', 'delete', 'truncate'] as const)('refuses to %s what was written', async (verb) => {
  const { sql } = await import('kysely')
  const statement = {
    update: sql`update audit_entry set officer_name = '别人' where officer_id = 'lin'`,
    delete: sql`delete from audit_entry where officer_id = 'lin'`,
    truncate: sql`truncate audit_entry`,
  }[verb]
  await expect(statement.execute(server.db)).rejects.toThrow('audit_entry is append-only')
})
