import { type Bar, median, percentile, printBars, printTable } from './lib/report'
import { sceneOf, textsOf } from './scale/scene'
import { type Scene, type Work, WORKS } from './scale/works'
import { HUNDREDTH, openWorlds, WHOLE } from './scale/worlds'

const ROUNDS = 300
const WARM_UP = 40
const MOST = 1.5

type Times = { whole: number[]; hundredth: number[] }

const time = async (work: Work, scene: Scene, round: number) => {
  const asked = work.ask(scene, round)
  const started = performance.now()
  const reply = await scene.product.inject(asked)
  const ms = performance.now() - started
  if (reply.statusCode >= 300)
    throw new Error(`${work.name}, round ${round}, answered ${reply.statusCode}: ${reply.body}`)
  return ms
}

/** One request to each size in turn, so that whatever else the machine does falls on both. */
const compare = async (work: Work, whole: Scene, hundredth: Scene): Promise<Times> => {
  const times: Times = { whole: [], hundredth: [] }
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const small = await time(work, hundredth, round)
    const large = await time(work, whole, round)
    if (round < WARM_UP) continue
    times.hundredth.push(small)
    times.whole.push(large)
  }
  return times
}

const barOf = (work: Work, { whole, hundredth }: Times): Bar => {
  const ratio = median(whole) / median(hundredth)
  return {
    name: `${work.name}, at most ${MOST} × a hundredth`,
    isMet: ratio <= MOST,
    measured: ratio.toFixed(2),
  }
}

const rowOf = ({ name }: Work, { whole, hundredth }: Times) => [
  name,
  ...[median(hundredth), median(whole), percentile(hundredth, 0.95), percentile(whole, 0.95)].map((ms) =>
    ms.toFixed(2),
  ),
]

/** What page, search, sign-up and reactions cost at full size beside a hundredth of it. */
export const run = async (): Promise<boolean> => {
  const worlds = await openWorlds()
  try {
    const texts = await textsOf(worlds.hundredth.db)
    const hundredth = await sceneOf(worlds.hundredth.db, HUNDREDTH, texts)
    const whole = await sceneOf(worlds.whole.db, WHOLE, texts)
    const rows = [['one at a time', 'p50 of 1/100, ms', 'p50, ms', 'p95 of 1/100, ms', 'p95, ms']]
    const bars: Bar[] = []
    for (const work of WORKS) {
      const times = await compare(work, whole, hundredth)
      rows.push(rowOf(work, times))
      bars.push(barOf(work, times))
    }
    printTable(rows)
    return printBars(bars)
  } finally {
    await worlds.close()
  }
}
