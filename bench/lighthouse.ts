import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { once } from 'node:events'
import { ensureBuilt } from '../scripts/ensure-built'
import { launchBrowser } from '../tests/browser'
import LEAST from './lighthouse-bars.json'
import { freePort } from './lib/free-port'
import { type Bar, printBars, printTable } from './lib/report'

type Category = keyof typeof LEAST
const CATEGORIES = Object.keys(LEAST) as Category[]
/** What a first visit waits for, as Lighthouse measures it. */
const TIMINGS = {
  'first-contentful-paint': 'FCP',
  'largest-contentful-paint': 'LCP',
  'total-blocking-time': 'TBT',
  'cumulative-layout-shift': 'CLS',
} as const
/** Of three runs the middle one: one alone is moved by whatever else the machine does. */
const RUNS = 3

type Scores = Record<Category, number>

const startProduct = async (dataDir: string, port: number) => {
  const child = spawn(process.execPath, ['--import', 'tsx', path.resolve(__dirname, '../server/main.ts')], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, RATE_LIMIT: 'off' },
    stdio: 'ignore',
  })
  const url = `http://127.0.0.1:${port}`
  for (let attempt = 0; attempt < 240; attempt++) {
    if (child.exitCode !== null) throw new Error('The server ended before it was ready.')
    const isReady = await fetch(`${url}/readyz`).then(
      (reply) => reply.ok,
      () => false,
    )
    if (isReady) return { url, stop: async () => void (child.kill(), await once(child, 'exit')) }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('The server was not ready within two minutes.')
}

const addresses = async (url: string) => {
  const first = async (list: string) => {
    const reply = await fetch(`${url}/api/v1/${list}?limit=1`)
    return ((await reply.json()) as { items: { id: string }[] }).items[0]?.id ?? ''
  }
  return {
    home: `${url}/`,
    article: `${url}/pages/reading/article/index?id=${await first('news')}`,
    event: `${url}/pages/signing/event/index?id=${await first('events')}`,
  }
}

/** Lighthouse's own phone: a slow one on a slow network, simulated. */
const measure = async (address: string, port: number) => {
  const { default: lighthouse } = await import('lighthouse')
  const result = await lighthouse(address, {
    port,
    onlyCategories: CATEGORIES,
    formFactor: 'mobile',
    logLevel: 'silent',
    output: 'json',
  })
  if (!result) throw new Error(`Lighthouse said nothing about ${address}.`)
  const { categories, audits } = result.lhr
  const scores = Object.fromEntries(
    CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]),
  ) as Scores
  const missed = CATEGORIES.filter((name) => scores[name] < LEAST[name]).flatMap((name) =>
    (categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${name}: ${audits[id]?.title ?? id} ${audits[id]?.displayValue ?? ''}`),
  )
  const timings = Object.keys(TIMINGS).map((id) => (audits[id]?.displayValue ?? '').replace(/\s/g, ' '))
  return { scores, timings, missed }
}

const middle = <T>(runs: T[], by: (run: T) => number): T => {
  const sorted = [...runs].sort((one, other) => by(one) - by(other))
  return sorted[Math.floor(sorted.length / 2)] as T
}

/** What Lighthouse thinks of the pages that residents see first. */
export const run = async (): Promise<boolean> => {
  ensureBuilt('h5')
  const dataDir = await mkdtemp(path.join(tmpdir(), 'mulin-lighthouse-'))
  const product = await startProduct(dataDir, await freePort())
  const debugPort = await freePort()
  const browser = await launchBrowser('any', [`--remote-debugging-port=${debugPort}`])
  try {
    const rows = [['page', ...CATEGORIES, ...Object.values(TIMINGS)]]
    const bars: Bar[] = []
    for (const [name, address] of Object.entries(await addresses(product.url))) {
      const runs = []
      for (let count = 0; count < RUNS; count++) runs.push(await measure(address, debugPort))
      const { scores, timings, missed } = middle(runs, (one) => one.scores.performance)
      rows.push([name, ...CATEGORIES.map((category) => String(scores[category])), ...timings])
      for (const category of CATEGORIES) {
        const isMet = scores[category] >= LEAST[category]
        bars.push({
          name: `${name}: ${category}, at least ${LEAST[category]}`,
          isMet,
          measured: String(scores[category]),
        })
      }
      for (const line of new Set(missed)) console.log(`${name}, ${line}`)
    }
    printTable(rows)
    return printBars(bars)
  } finally {
    await browser.close()
    await product.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
