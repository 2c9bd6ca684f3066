import { sql } from 'kysely'
import type { Registration } from '../core/contract/registration'
import type { JobName } from '../server/jobs/job'
import { JOBS } from '../server/jobs/jobs'
import { CROSSINGS, DISTRIBUTION, type Distribution, LOOSE_KEYS } from '../server/store/distribution'
import { officer } from './officer-scene'
import { addEvent, addNews, addUnit, resident } from './scene'
import { type TableUse, tablesOf } from './statement-tables'
import { startTestServer, type TestServer } from './test-server'

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

type Distributed = Extract<Distribution, { is: 'distributed' }>
const distributed = new Map(
  Object.entries<Distribution>(DISTRIBUTION).flatMap(([table, distribution]): [string, Distributed][] =>
    distribution.is === 'distributed' ? [[snake(table), distribution]] : [],
  ),
)
const byOf = (table: string) => snake(distributed.get(table)?.by ?? '')

let server: TestServer
/** What the routes below were heard to ask, each statement once. */
const heard = new Set<string>()
const problems = new Set<string>()
const excused = new Set<string>()
const crossings = new Set<string>()

const isDistributed = ({ table }: TableUse) => distributed.has(table)

/** The listed columns by which the table is asked instead. A new row has to say where it belongs. */
const excusesOf = ({ table, isInsert, equal, ordered }: TableUse) =>
  Object.keys(isInsert ? {} : (distributed.get(table)?.otherwise ?? {}))
    .map(snake)
    .filter((column) => equal.has(column) || ordered.has(column))

const check = async (statement: string) => {
  const uses = (await tablesOf(statement)).filter(isDistributed)
  const unexcused: string[] = []
  for (const use of uses) {
    if (use.equal.has(byOf(use.table))) continue
    const excuses = excusesOf(use)
    if (excuses.length === 0) unexcused.push(use.table)
    excuses.forEach((column) => excused.add(`${use.table}.${column}`))
  }
  // Joined only with each other, they are asked for on every server.
  const isPlaced = uses.some(({ table, given }) => given.has(byOf(table)))
  if (!isPlaced && uses.length > 0) {
    const excuses = uses.flatMap((use) => excusesOf(use).map((column) => `${use.table}.${column}`))
    if (excuses.length === 0) unexcused.push('all')
    excuses.forEach((one) => excused.add(one))
  }
  const together = new Set(uses.map(({ table }) => distributed.get(table)?.with))
  together.delete('itself')
  if (together.size > 1) crossings.add([...together].sort().join(' '))
  if (unexcused.length > 0) problems.add(`${unexcused.join(', ')}: ${statement}`)
}

/** The requests of the busiest morning, what residents do around it, and what is done by the hour. */
const useEverything = async () => {
  const { app, db } = server
  const street = await addUnit(db, '临溪街道')
  const unit = await addUnit(db, '青禾居民区', street)
  const article = await addNews(db, unit)
  const { id: event } = await addEvent(db, unit, { capacity: 1 })
  const organiser = await officer(app, db, street, 'organiser')
  const first = await resident(app, '甲')
  const second = await resident(app, '乙')
  const relative = await first.ask('POST', '/me/relatives', {
    payload: { name: '丙', birthYear: 1950, relation: 'parent' },
  })
  heard.clear()
  const right = async (reply: Promise<{ statusCode: number; body: string }>) => {
    const { statusCode, body } = await reply
    if (statusCode >= 400) throw new Error(`${statusCode}: ${body}`)
  }
  const anybody = (path: string) => right(app.inject({ url: `/api/v1${path}` }))
  await anybody('/news')
  await anybody(`/news?unit=${street}&category=notice`)
  await anybody('/news?q=便民')
  await anybody(`/news/${article}`)
  await anybody('/events')
  await anybody(`/events?unit=${street}&state=open`)
  await anybody(`/events/${event}`)
  await right(first.get(`/events/${event}`))
  for (const target of [`/news/${article}`, `/events/${event}`])
    for (const kind of ['like', 'bookmark']) {
      await right(first.put(`${target}/${kind}`))
      await right(first.delete(`${target}/${kind}`))
    }
  await right(first.get('/me'))
  await right(first.get('/me/reactions'))
  await right(first.get('/me/bookmarks'))
  const signedUp = await first.signUp(event, { key: 'once' })
  const mine = signedUp.json<Registration>()
  await right(first.signUp(event, { key: 'once' }))
  const waiting = (await second.signUp(event)).json<Registration>()
  await right(second.get(`/registrations/${waiting.id}`))
  await right(first.get(`/registrations/${mine.id}/ticket`))
  await right(first.get('/me/registrations'))
  const [attendee] = mine.attendees
  const report = { registrationId: mine.id, at: new Date().toISOString() }
  await right(organiser.post('/staff/check-ins', { sessionId: mine.sessionId, checkIns: [report] }))
  await right(organiser.delete(`/staff/check-ins/${attendee?.id}`))
  await right(first.delete(`/registrations/${mine.id}`))
  await right(second.get('/me/notices'))
  const { id } = relative.json<{ id: string }>()
  await right(first.signUp(event, { body: { attendees: [{ relativeId: id }] } }))
  for (const job of Object.keys(JOBS) as JobName[]) await app.jobs.run(job)
  await right(first.delete('/me'))
}

beforeAll(async () => {
  server = await startTestServer({ onStatement: (statement) => heard.add(statement) })
  await useEverything()
  for (const statement of heard) await check(statement)
})
afterAll(() => server.close())

test('asks every distributed table by its column, or by one that is listed with its price', () => {
  expect([...problems]).toEqual([])
  expect(heard.size).toBeGreaterThan(40)
})

test('takes a statement for what it asks', async () => {
  problems.clear()
  await check('select * from registration where state = $1')
  await check('select * from registration where event_id = $1 or resident_id = $2')
  await check('select * from event_session s join draw d on d.event_id = s.event_id')
  await check('update reaction set is_active = false where target = $1')
  await check('insert into attendee (id, registration_id) values ($1, $2)')
  expect([...problems].map((problem) => problem.split(':')[0])).toEqual([
    'registration, all',
    'registration, all',
    'all',
    'reaction, all',
    'attendee, all',
  ])
  problems.clear()
  await check('select * from event_session s join draw d on d.event_id = s.event_id where s.event_id = $1')
  await check('with mine as (select * from reaction where resident_id = any($1)) select * from mine')
  expect([...problems]).toEqual([])
})

/** Unique indexes of distributed tables that do not hold the table's column. */
const looseIndexes = async () => {
  const { rows } = await sql<{ name: string; table: string; columns: string[] }>`
    select i.relname as name, t.relname as "table",
      array(select attname::text from pg_attribute a where a.attrelid = t.oid and a.attnum = any(x.indkey)) as columns
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
    where x.indisunique and t.relnamespace = 'public'::regnamespace`.execute(server.db)
  return rows
    .filter(({ table, columns }) => distributed.has(table) && !columns.includes(byOf(table)))
    .map(({ name }) => name)
}

const distributionOf = (table: string) =>
  Object.entries<Distribution>(DISTRIBUTION).find(([name]) => snake(name) === table)?.[1]

/** Foreign keys that could not be checked on one server: neither to a table that lies on all, nor along the columns. */
const looseForeignKeys = async () => {
  const { rows } = await sql<{ name: string; from: string; to: string; columns: string[]; others: string[] }>`
    select c.conname as name, f.relname as "from", t.relname as "to",
      array(select attname::text from pg_attribute where attrelid = f.oid and attnum = any(c.conkey)) as columns,
      array(select attname::text from pg_attribute where attrelid = t.oid and attnum = any(c.confkey)) as others
    from pg_constraint c join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid
    where c.contype = 'f' and f.relnamespace = 'public'::regnamespace`.execute(server.db)
  const isPlaced = ({ from, to, columns, others }: (typeof rows)[number]) => {
    const [own, other] = [distributionOf(from), distributionOf(to)]
    if (other?.is === 'copied' || (own?.is === 'central' && other?.is === 'central')) return true
    return (
      own?.is === 'distributed' &&
      other?.is === 'distributed' &&
      own.with === other.with &&
      columns.includes(byOf(from)) &&
      others.includes(byOf(to))
    )
  }
  return rows.filter((row) => !isPlaced(row)).map(({ name }) => name)
}

test('lists every key that several servers could not guard as it is', async () => {
  const found = [...(await looseIndexes()), ...(await looseForeignKeys())]
  expect(found.sort()).toEqual(Object.keys(LOOSE_KEYS).sort())
})

test('lists no excuse that no statement needs', async () => {
  const listed = [...distributed].flatMap(([table, { otherwise }]) =>
    Object.keys(otherwise ?? {}).map((column) => `${table}.${snake(column)}`),
  )
  expect(listed.filter((one) => !excused.has(one))).toEqual([])
})

test('lists every kind of statement that reaches across what lies together', () => {
  expect([...crossings].sort()).toEqual(Object.keys(CROSSINGS).sort())
})
