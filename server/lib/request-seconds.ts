import { Counter, type Registry } from 'prom-client'

/** From a page at hand (below a millisecond) to where the phone gives up. */
const BUCKETS = [0.001, 0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10]

type Labels = { method: string; route: string; status: string }
type Tally = { labels: Labels; counts: number[]; seconds: number }

const bucketsOf = ({ labels, counts }: Tally) => {
  let below = 0
  return [...BUCKETS, '+Inf'].map((le, index) => {
    below += counts[index] ?? 0
    return { labels: { ...labels, le }, value: below }
  })
}
const sumOf = ({ labels, seconds }: Tally) => [{ labels, value: seconds }]
const countOf = ({ labels, counts }: Tally) => [{ labels, value: counts.reduce((sum, one) => sum + one, 0) }]

/**
 * How long requests took, as a histogram's three series, which each route counts into by itself. prom-client's own
 * histogram would look the labels up for each request: for a page at hand that is a tenth of all its work.
 */
export class RequestSeconds {
  readonly #tallies: Tally[] = []

  constructor(registry: Registry) {
    const add = (
      name: string,
      help: string,
      valuesOf: (tally: Tally) => { labels: Record<string, string | number>; value: number }[],
    ) => {
      const tallies = this.#tallies
      new Counter({
        name: `mulin_request_seconds_${name}`,
        help,
        labelNames: ['method', 'route', 'status', ...(name === 'bucket' ? ['le'] : [])],
        registers: [registry],
        collect() {
          this.reset()
          for (const { labels, value } of tallies.flatMap(valuesOf)) this.inc(labels, value)
        },
      })
    }
    add('bucket', 'Requests by route and status that took no longer than this.', bucketsOf)
    add('sum', 'Seconds that requests took in all.', sumOf)
    add('count', 'Requests by route and status.', countOf)
  }

  /** What to call with the status and the milliseconds of each reply of the route. */
  ofRoute(method: string, route: string): (status: number, ms: number) => void {
    const byStatus = new Map<number, Tally>()
    return (status, ms) => {
      const tally = byStatus.get(status) ?? this.#add(byStatus, { method, route, status })
      const seconds = ms / 1000
      let bucket = 0
      while (seconds > (BUCKETS[bucket] ?? Infinity)) bucket++
      tally.counts[bucket] = (tally.counts[bucket] ?? 0) + 1
      tally.seconds += seconds
    }
  }

  #add(byStatus: Map<number, Tally>, route: { method: string; route: string; status: number }) {
    const labels = { ...route, status: String(route.status) }
    const tally = { labels, counts: [...BUCKETS, Infinity].map(() => 0), seconds: 0 }
    byStatus.set(route.status, tally)
    this.#tallies.push(tally)
    return tally
  }
}
