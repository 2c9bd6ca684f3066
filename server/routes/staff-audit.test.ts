import type { AuditPage } from '../../core/contract/audit'
import type { Registration } from '../../core/contract/registration'
import { spokenCode } from '../../core/rules/spoken-code'
import { addAudit, type AuditEvent } from '../store/audit'
import { codeOf, officer } from '../../tests/officer-scene'
import { addEvent, addNews, addUnit, resident } from '../../tests/scene'
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
      names: {},
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

describe('for what an entry names by an id', () => {
  const namesFor = async (targetId: string) =>
    (await read(`targetId=${targetId}`)).items.map(({ names }) => names)

  test('tells the titles of articles and the names of officers, units and venues of today', async () => {
    const newsId = await addNews(server.db, qinghe, { title: '晾衣架维修' })
    await server.db
      .insertInto('venue')
      .values({
        id: 'v1',
        unitId: qinghe,
        name: '睦邻中心二楼',
        address: '',
        latitude: null,
        longitude: null,
      })
      .execute()
    await write(10, { targetId: newsId })
    await write(11, { action: 'venueChange', targetKind: 'venue', targetId: 'v1', after: { unitId: street } })
    await write(12, { action: 'unitChange', targetKind: 'unit', targetId: street })
    await write(13, { action: 'officerReset', targetKind: 'officer', targetId: admin.id })
    expect(await namesFor(newsId)).toEqual([{ [newsId]: '晾衣架维修' }])
    expect(await namesFor('v1')).toEqual([{ v1: '睦邻中心二楼', [street]: '临溪街道' }])
    expect(await namesFor(street)).toEqual([{ [street]: '临溪街道' }])
    expect(await namesFor(admin.id)).toEqual(expect.arrayContaining([{ [admin.id]: '测试干部' }]))
  })

  test('tells the event, the time and the ticket, and of residents no name', async () => {
    const startsAt = new Date('2026-07-03T06:00:00Z')
    const endsAt = new Date('2026-07-03T08:00:00Z')
    const event = await addEvent(
      server.db,
      qinghe,
      { title: '包粽子', sessions: [{ startsAt, endsAt, capacity: 5 }] },
      new Date(START - 86_400_000),
    )
    const [sessionId = ''] = event.sessionIds
    const person = await resident(server.app, '荷花')
    const registration = (await person.signUp(event.id)).json<Registration>()
    const {
      id: attendeeId,
      residentId,
      ticketNumber,
    } = await server.db
      .selectFrom('registration')
      .innerJoin('attendee', 'attendee.registrationId', 'registration.id')
      .select(['attendee.id', 'residentId', 'ticketNumber'])
      .where('registration.id', '=', registration.id)
      .executeTakeFirstOrThrow()
    const about = { targetKind: 'registration', targetId: registration.id } as const
    await write(20, {
      action: 'registrationAdd',
      targetKind: 'event',
      targetId: event.id,
      after: { sessionId, residentId },
    })
    await write(21, { action: 'checkInUndo', ...about, before: { attendeeId } })
    await write(22, { action: 'contentRemove', targetKind: 'resident', targetId: residentId })
    expect(await namesFor(event.id)).toEqual([
      { [event.id]: '包粽子', [sessionId]: '包粽子 7月3日 周五 14:00' },
    ])
    expect(await namesFor(registration.id)).toEqual([
      {
        [registration.id]: `包粽子 7月3日 周五 14:00 短码 ${spokenCode(ticketNumber ?? 0)}`,
        [attendeeId]: '第 1 位',
      },
    ])
    expect(await namesFor(residentId)).toEqual([{}])
  })
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
