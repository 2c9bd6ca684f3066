import type { FastifyInstance } from 'fastify'
import type { NewsPage } from '../core/contract/news'
import { between, seededChance } from './articles/chance'
import { benchVocabulary } from './articles/load-articles'
import { openLoadedDatabase } from './lib/loaded-database'
import { buildProduct } from './lib/product-app'
import { type Bar, percentile, printBars, printTable } from './lib/report'
import { exactSearch } from './search/exact-search'
import {
  CLASSES,
  FREQUENCIES,
  type QueryClass,
  sampleQueries,
  type SampledQuery,
} from './search/sample-queries'

const SEED = 7
const PAGE_LENGTH = 20
const MOST_MS = 100
const LEAST_FOUND = 0.98
/** Asked first and not counted, so that code and indexes are warm; every counted query is new to the server. */
const WARM_UP = 60

type Timed = SampledQuery & { ms: number; found: number }

const ask = async (product: FastifyInstance, text: string): Promise<NewsPage> => {
  const url = `/api/v1/news?q=${encodeURIComponent(text)}&limit=${PAGE_LENGTH}`
  const reply = await product.inject({ url })
  if (reply.statusCode !== 200) throw new Error(`${url} answered ${reply.statusCode}: ${reply.body}`)
  return reply.json<NewsPage>()
}

const timed = async (product: FastifyInstance, query: SampledQuery): Promise<Timed> => {
  const start = performance.now()
  const { items } = await ask(product, query.text)
  const ms = performance.now() - start
  const ids = new Set(items.map(({ id }) => id))
  return { ...query, ms, found: query.expected.filter((id) => ids.has(id)).length }
}

const shareFound = (queries: readonly Timed[]) => {
  const expected = queries.reduce((sum, query) => sum + query.expected.length, 0)
  return expected === 0 ? 1 : queries.reduce((sum, query) => sum + query.found, 0) / expected
}

const rowOf = (name: string, queries: readonly Timed[]) => {
  const times = queries.map(({ ms }) => ms)
  const figures = [percentile(times, 0.5), percentile(times, 0.95), Math.max(...times)]
  return [
    name,
    String(queries.length),
    ...figures.map((ms) => ms.toFixed(1)),
    `${(100 * shareFound(queries)).toFixed(1)} %`,
  ]
}

const rowsOf = (queryClass: QueryClass, queries: readonly Timed[]) => [
  rowOf(queryClass, queries),
  ...FREQUENCIES.map(
    (frequency) => [frequency, queries.filter((query) => query.frequency === frequency)] as const,
  )
    .filter(([, some]) => some.length > 0)
    .map(([frequency, some]) => rowOf(`  ${frequency}`, some)),
]

const barsOf = (queryClass: QueryClass, queries: readonly Timed[]): Bar[] => {
  const p95 = percentile(
    queries.map(({ ms }) => ms),
    0.95,
  )
  const share = shareFound(queries)
  return [
    {
      name: `${queryClass}, p95 below ${MOST_MS} ms`,
      isMet: p95 < MOST_MS,
      measured: `${p95.toFixed(1)} ms`,
    },
    {
      name: `${queryClass}, at least ${LEAST_FOUND * 100} % of the exact top ${PAGE_LENGTH} found`,
      isMet: share >= LEAST_FOUND,
      measured: `${(100 * share).toFixed(1)} %`,
    },
  ]
}

/** Times searches of every kind at 100,000 articles and compares them with an exact look through all texts. */
export const run = async (): Promise<boolean> => {
  const database = await openLoadedDatabase({ forSearch: true })
  try {
    const chance = seededChance(SEED)
    const exact = await exactSearch(database.db)
    const queries = sampleQueries(chance, exact, benchVocabulary().words, PAGE_LENGTH)
    const shuffled = queries
      .map((query) => ({ query, order: chance() }))
      .sort((a, b) => a.order - b.order)
      .map(({ query }) => query)

    const product = await buildProduct(database.db)
    for (let index = 0; index < WARM_UP; index++) {
      const { folded } = exact.articles[between(chance, 0, exact.articles.length - 1)] ?? { folded: '' }
      await ask(product, folded.slice(0, (index % 4) + 1))
    }
    const results: Timed[] = []
    for (const query of shuffled) results.push(await timed(product, query))
    await product.close()

    const ofClass = (queryClass: QueryClass) => results.filter((query) => query.queryClass === queryClass)
    printTable([
      ['query', 'queries', 'p50 ms', 'p95 ms', 'max ms', 'found'],
      ...CLASSES.flatMap((queryClass) => rowsOf(queryClass, ofClass(queryClass))),
    ])
    return printBars(CLASSES.flatMap((queryClass) => barsOf(queryClass, ofClass(queryClass))))
  } finally {
    await database.close()
  }
}
