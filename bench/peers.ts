import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { openDatabase } from '../server/store/database'
import { migrate } from '../server/store/migrate'
import { startPostgres } from '../tests/database/embedded-postgres'
import { type Bar, median, printBars, printTable } from './lib/report'
import { loadContent, RESIDENTS } from './peers/content'
import type { Asked, Contestant, Content } from './peers/contestant'
import { startDirectus } from './peers/directus'
import { installPeers } from './peers/install'
import { load } from './peers/load'
import type { LoadReport } from './peers/load-process'
import { startMulin } from './peers/mulin'
import { rush } from './peers/rush'
import { startStrapi } from './peers/strapi'

const ROUNDS = 3
const SECONDS = 2
const CLIENTS = 32
const SEATS = 50
const AT_ONCE = 200
const REST_SECONDS = 10
/** The newest, one after the other: each by all residents, then the next. */
const LIKED = 20

type Work = { name: string; connections: number; asVisitor: boolean; asked(of: Contestant): Asked[] }

const works = ({ articles }: Content): Work[] => {
  const newest = [...articles].sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1)).slice(0, LIKED)
  const get = (path: string): Asked => ({ method: 'GET', path })
  const firstPage = (of: Contestant) => [get(of.firstPage)]
  const every = (of: Contestant) => articles.map(({ id }) => get(of.article(id)))
  return [
    { name: 'first page, a visitor', connections: CLIENTS, asVisitor: true, asked: firstPage },
    { name: 'first page, a resident alone', connections: 1, asVisitor: false, asked: firstPage },
    { name: 'an article, any of 10,000', connections: CLIENTS, asVisitor: true, asked: every },
    {
      name: 'like',
      connections: CLIENTS,
      asVisitor: false,
      asked: (of) => newest.map(({ id }) => of.like(id)),
    },
  ]
}

/** Each in turn, so that whatever else the machine does falls on all; the first round warms up. */
const compare = async (contestants: readonly Contestant[], work: Work) => {
  const reports = new Map<Contestant, LoadReport[]>(contestants.map((contestant) => [contestant, []]))
  const sent = new Map<Contestant, number>()
  const everybody = (of: Contestant) => Array.from({ length: RESIDENTS }, (_, n) => of.tokenOf(n))
  const orders = contestants.map((of) => ({
    of,
    order: {
      url: of.url,
      connections: work.connections,
      seconds: SECONDS,
      asked: work.asked(of),
      tokens: work.asVisitor ? [] : everybody(of),
      status: 200,
    },
  }))
  for (let round = 0; round <= ROUNDS; round++)
    for (const { of, order } of orders) {
      const report = await load({ ...order, first: sent.get(of) ?? 0 })
      sent.set(of, (sent.get(of) ?? 0) + report.sent)
      if (round > 0) reports.get(of)?.push(report)
    }
  const figure = (of: Contestant, pick: (report: LoadReport) => number) =>
    median((reports.get(of) ?? []).map(pick))
  printTable([
    [work.name, 'requests/s', 'p50 ms', 'p99 ms', 'bytes'],
    ...contestants.map((of) => [
      of.name,
      figure(of, ({ perSecond }) => perSecond).toFixed(0),
      figure(of, ({ p50 }) => p50).toFixed(0),
      figure(of, ({ p99 }) => p99).toFixed(0),
      figure(of, ({ bytes }) => bytes).toFixed(0),
    ]),
  ])
  console.log('')
}

const compareRushes = async (contestants: readonly Contestant[]): Promise<Bar[]> => {
  const rows = [[`${AT_ONCE} at once to ${SEATS} seats`, 'told yes', 'seats given', 'seconds']]
  let mostOfOurs = 0
  for (const contestant of contestants)
    for (const way of contestant.signUps) {
      // The first warms up: the code is compiled, the connections are open.
      const rushes = []
      for (let round = 0; round <= ROUNDS; round++)
        rushes.push(await rush(contestant, way, { residents: AT_ONCE, seats: SEATS }))
      const counted = rushes.slice(1)
      const figure = (pick: (one: (typeof counted)[number]) => number) => median(counted.map(pick))
      rows.push([
        `${contestant.name}, ${way.how}`,
        figure(({ accepted }) => accepted).toFixed(0),
        figure(({ given }) => given).toFixed(0),
        figure(({ seconds }) => seconds).toFixed(2),
      ])
      if (contestant === contestants[0])
        mostOfOurs = Math.max(...rushes.map(({ given, accepted }) => Math.max(given, accepted)))
    }
  printTable(rows)
  return [
    {
      name: `no more than ${SEATS} seats given by ours`,
      isMet: mostOfOurs <= SEATS,
      measured: String(mostOfOurs),
    },
  ]
}

const compareMemory = async (contestants: readonly Contestant[], atStart: readonly number[]) => {
  await sleep(REST_SECONDS * 1000)
  console.log('')
  printTable([
    ['memory at rest, MB', 'started', 'after the load'],
    ...contestants.map(({ name, memory }, index) => [
      name,
      (atStart[index] ?? NaN).toFixed(0),
      memory().toFixed(0),
    ]),
  ])
}

const measure = async (contestants: readonly Contestant[], content: Content): Promise<boolean> => {
  await sleep(REST_SECONDS * 1000)
  const atStart = contestants.map(({ memory }) => memory())
  for (const work of works(content)) await compare(contestants, work)
  const bars = await compareRushes(contestants)
  await compareMemory(contestants, atStart)
  return printBars(bars)
}

/** Ours beside what a team would pick instead, on one PostgreSQL, one Node and one machine, in one run. */
export const run = async (): Promise<boolean> => {
  const { node, strapi, directus } = await installPeers()
  const postgres = await startPostgres({ isDurable: true })
  const admin = new Client(postgres.url('postgres'))
  const started: Contestant[] = []
  try {
    await admin.connect()
    for (const name of ['mulin', 'strapi', 'directus']) await admin.query(`create database ${name}`)
    const place = (name: string, folder: string) => ({ databaseUrl: postgres.url(name), node, folder })

    const ours = await openDatabase({ databaseUrl: postgres.url('mulin'), dataDir: '' })
    await migrate(ours.db)
    const content = await loadContent(ours.db)
    await ours.close()
    started.push(await startMulin(place('mulin', path.join(__dirname, '..'))))
    started.push(await startStrapi(place('strapi', strapi), content))
    started.push(...(await startDirectus(place('directus', directus), content)))
    return await measure(started, content)
  } finally {
    for (const contestant of started) await contestant.stop()
    await admin.end()
    await postgres.stop()
  }
}
