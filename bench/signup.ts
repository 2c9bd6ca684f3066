import { sql } from 'kysely'
import { type Database, openDatabase } from '../server/store/database'
import { migrate } from '../server/store/migrate'
import { startPostgres } from '../tests/database/embedded-postgres'
import { addEvent, addNews, addUnit } from '../tests/scene'
import { type Bar, median, printBars, printTable } from './lib/report'
import { load } from './signup/load'
import type { LoadOrder } from './signup/load-process'
import { timeLoneSignUp } from './signup/lone'
import { pgbench, type SCRIPTS, SETUP } from './signup/pgbench'
import { addResidents } from './signup/residents'
import { type BenchServer, startServer } from './signup/server'

const CLIENTS = 64
const ROUNDS = 5
const SECONDS = 5
const REQUESTS = 20_000
const ENDURANCE = 200_000
/** After so many the server has warmed to its working size. */
const SETTLED = 50_000
const BATCH_CAPACITY = 1_000_000

type World = { db: Database; databaseUrl: string; unit: string; nextResident: number }

const addEvents = async ({ db, unit }: World, count: number) => {
  const ids = []
  for (let index = 0; index < count; index++)
    ids.push((await addEvent(db, unit, { capacity: BATCH_CAPACITY })).id)
  // As autovacuum does within a minute; statements are planned once on each connection.
  await sql`analyze event, event_session`.execute(db)
  return ids
}

/** Signs in as many residents as the requests need, each for one request. */
const order = async (
  world: World,
  order: Omit<LoadOrder, 'firstResident' | 'connections'>,
): Promise<LoadOrder> => {
  const firstResident = world.nextResident
  world.nextResident += order.requests
  await addResidents(world.db, firstResident, world.nextResident)
  return { ...order, firstResident, connections: CLIENTS }
}

type Comparison = { name: string; least: number; product: number[]; reference: number[]; p99: number[] }

/** The product and pgbench in turn, so that whatever else the machine does falls on both. */
const compare = async (
  world: World,
  { name, least }: Pick<Comparison, 'name' | 'least'>,
  script: keyof typeof SCRIPTS,
  loadOf: () => Promise<LoadOrder>,
): Promise<Comparison> => {
  const result: Comparison = { name, least, product: [], reference: [], p99: [] }
  await load({ ...(await loadOf()) })
  for (let round = 0; round < ROUNDS; round++) {
    result.reference.push(await pgbench(world.databaseUrl, script, { clients: CLIENTS, seconds: SECONDS }))
    const report = await load(await loadOf())
    result.product.push(report.perSecond)
    result.p99.push(report.p99)
  }
  return result
}

const ratioOf = ({ product, reference }: Comparison) =>
  median(product.map((perSecond, round) => perSecond / (reference[round] ?? NaN)))

const barOf = (comparison: Comparison): Bar => {
  const ratio = ratioOf(comparison)
  const { name, least } = comparison
  return { name: `${name}, at least ${least} × pgbench`, isMet: ratio >= least, measured: ratio.toFixed(2) }
}

const compareAll = async (world: World, servers: BenchServer[]): Promise<Comparison[]> => {
  const [first] = servers
  const urls = first ? [first.url] : []
  const [hot = ''] = await addEvents(world, 1)
  const [shared = ''] = await addEvents(world, 1)
  const many = await addEvents(world, 100)
  const article = await addNews(world.db, world.unit)
  const signUps =
    (targets: string[], at = urls) =>
    () =>
      order(world, { urls: at, kind: 'signUp', targets, requests: REQUESTS })
  const likes = () => order(world, { urls, kind: 'like', targets: [article], requests: REQUESTS })
  const everywhere = servers.map(({ url }) => url)
  return [
    await compare(world, { name: 'one hot event', least: 5 }, 'hotEvent', signUps([hot])),
    await compare(
      world,
      { name: 'one hot event, two processes', least: 2 },
      'hotEvent',
      signUps([shared], everywhere),
    ),
    await compare(world, { name: '100 events', least: 1 }, 'manyEvents', signUps(many)),
    await compare(world, { name: 'likes on one hot article', least: 5 }, 'hotArticle', likes),
  ]
}

/** 200,000 sign-ups on one event: what the process holds afterwards, beside what it held once it was warm. */
const endure = async (world: World, server: BenchServer) => {
  const [event = ''] = await addEvents(world, 1)
  const run = async (requests: number) =>
    load(await order(world, { urls: [server.url], kind: 'signUp', targets: [event], requests }))
  await run(SETTLED)
  const settled = await server.memory()
  await run(ENDURANCE - SETTLED)
  return { settled, after: await server.memory() }
}

const measure = async (world: World): Promise<Bar[]> => {
  const servers = [await startServer(world.databaseUrl), await startServer(world.databaseUrl)]
  const comparisons = await compareAll(world, servers)
  printTable([
    ['64 clients', 'product/s', 'pgbench/s', 'p99 ms'],
    ...comparisons.map(({ name, product, reference, p99 }) => [
      name,
      median(product).toFixed(0),
      median(reference).toFixed(0),
      median(p99).toFixed(0),
    ]),
  ])
  const [event = ''] = await addEvents(world, 1)
  const firstLone = world.nextResident
  world.nextResident += 2000
  await addResidents(world.db, firstLone, world.nextResident)
  const lone = await timeLoneSignUp(world.db, event, firstLone)
  const memory = servers[0] && (await endure(world, servers[0]))
  for (const server of servers) server.stop()
  const hot = comparisons[0]
  return [
    ...comparisons.map(barOf),
    {
      name: 'a lone sign-up, at most 1.2 × its transaction alone',
      isMet: lone.grouped <= 1.2 * lone.alone,
      measured: `${(lone.grouped / lone.alone).toFixed(2)} (${lone.grouped.toFixed(2)} ms)`,
    },
    {
      name: 'p99 on the hot event, at most 100 ms',
      isMet: median(hot?.p99 ?? []) <= 100,
      measured: `${median(hot?.p99 ?? []).toFixed(0)} ms`,
    },
    {
      name: 'memory after 200,000 sign-ups, at most 1.2 × of that after 50,000',
      isMet: memory !== undefined && memory.after <= 1.2 * memory.settled,
      measured: `${memory?.settled.toFixed(0)} MB, ${memory?.after.toFixed(0)} MB`,
    },
  ]
}

/** Sign-ups and likes over HTTP with sessions, beside pgbench's one transaction a request, on one durable PostgreSQL. */
export const run = async (): Promise<boolean> => {
  const postgres = await startPostgres({ isDurable: true, parameters: { max_wal_size: '4GB' } })
  const databaseUrl = postgres.url('postgres')
  const database = await openDatabase({ databaseUrl, dataDir: '' })
  try {
    const { db } = database
    await migrate(db)
    await sql.raw(SETUP).execute(db)
    const unit = await addUnit(db, '临溪街道')
    return printBars(await measure({ db, databaseUrl, unit, nextResident: 0 }))
  } finally {
    await database.close()
    await postgres.stop()
  }
}
