import type { Database } from '../server/store/database'
import { timeDeepPage } from './feed/deep-page'
import { type Load, load } from './feed/load'
import { startServer } from './feed/start-server'
import { openLoadedDatabase } from './lib/loaded-database'
import { type Bar, median, printBars, printTable } from './lib/report'

const ROUNDS = 11
const SECONDS = 2
const LEAST_OF_PAGE = 0.8
const LEAST_OF_UNCHANGED = 0.9
const MOST_OF_FIRST_PAGE = 1.5

type Pair = { product: Load; reference: Load }

/** The one and the other in turn, so that whatever else the machine does falls on both; the first round warms up. */
const inTurn = async (product: () => Promise<Load>, reference: () => Promise<Load>): Promise<Pair[]> => {
  const pairs: Pair[] = []
  for (let round = 0; round <= ROUNDS; round++)
    pairs.push({ product: await product(), reference: await reference() })
  return pairs.slice(1)
}

const ratioOf = (pairs: readonly Pair[]) =>
  median(pairs.map(({ product, reference }) => product.perSecond / reference.perSecond))

const rowOf = (name: string, loads: readonly Load[]) => [
  name,
  median(loads.map(({ perSecond }) => perSecond)).toFixed(0),
  median(loads.map(({ p99 }) => p99)).toFixed(1),
]

const rowsOf = (name: string, pairs: readonly Pair[]) => [
  rowOf(
    `${name}, product`,
    pairs.map(({ product }) => product),
  ),
  rowOf(
    `${name}, bare route`,
    pairs.map(({ reference }) => reference),
  ),
]

const barOfRatio = (name: string, pairs: readonly Pair[], least: number): Bar => {
  const ratio = ratioOf(pairs)
  return {
    name: `${name}, at least ${least} × the bare route`,
    isMet: ratio >= least,
    measured: ratio.toFixed(2),
  }
}

const measureRequests = async (databaseUrl: string): Promise<Bar[]> => {
  const product = await startServer({ product: { databaseUrl } })
  const page = `${product.address}/api/v1/news`
  const reply = await fetch(page)
  const headers = Object.fromEntries(
    ['etag', 'cache-control', 'vary'].map((name) => [name, reply.headers.get(name) ?? '']),
  )
  const reference = await startServer({ reference: { body: await reply.text(), headers } })

  const pages = await inTurn(
    () => load(page, 200, SECONDS),
    () => load(`${reference.address}/page`, 200, SECONDS),
  )
  const known = { 'if-none-match': headers.etag ?? '' }
  const unchanged = await inTurn(
    () => load(page, 304, SECONDS, known),
    () => load(`${reference.address}/unchanged`, 304, SECONDS, known),
  )
  product.stop()
  reference.stop()
  printTable([
    ['first page of the news', 'requests/s', 'p99 ms'],
    ...rowsOf('200', pages),
    ...rowsOf('304', unchanged),
  ])
  return [barOfRatio('first page', pages, LEAST_OF_PAGE), barOfRatio('304', unchanged, LEAST_OF_UNCHANGED)]
}

const measureDepth = async (db: Database): Promise<Bar[]> => {
  const now = new Date()
  const filters = {
    all: {},
    'one category': { category: 'notice' },
    'a unit and all below': { unitIds: ['bench-subdistrict'] },
  } as const
  const rows = [['from the database', 'page 1, ms', 'page 1,000, ms']]
  const bars: Bar[] = []
  for (const [name, filter] of Object.entries(filters)) {
    const { first, deep } = await timeDeepPage(db, filter, now)
    rows.push([name, first.toFixed(2), deep.toFixed(2)])
    bars.push({
      name: `page 1,000 of ${name}, at most ${MOST_OF_FIRST_PAGE} × page 1`,
      isMet: deep <= MOST_OF_FIRST_PAGE * first,
      measured: (deep / first).toFixed(2),
    })
  }
  console.log('')
  printTable(rows)
  return bars
}

/** The first news page beside a bare route of the same bytes, in one run, and the cost of paging deep. */
export const run = async (): Promise<boolean> => {
  const database = await openLoadedDatabase({ forSearch: false })
  try {
    const bars = await measureRequests(database.url)
    return printBars([...bars, ...(await measureDepth(database.db))])
  } finally {
    await database.close()
  }
}
