import { readQueueDepth } from './jobs/queue-depth'
import { keptFor } from './lib/kept-for'
import { addGauge, type Metrics } from './lib/metrics'
import type { Database } from './store/database'
import { countNotices, countWrongSessions } from './store/operation'
import type { PoolState } from './store/postgres-pool'
import type { Reads } from './store/reads'

/** However many ask for the metrics, the database is asked this often. */
const COUNT_EVERY_MS = 15_000

type GaugeDeps = {
  metrics: Metrics
  db: Database
  reads: Reads
  pools: Record<string, () => PoolState>
}

/** What the metrics tell beside what was counted: the state of pools, replica, queue, and the oversell guard. */
export const addGauges = ({ metrics, db, reads, pools }: GaugeDeps) => {
  addGauge(
    metrics,
    {
      name: 'mulin_database_connections',
      help: 'Connections of each pool: all, idle, and requests that wait for one.',
      labels: ['pool', 'state'],
    },
    async () =>
      Object.entries(pools).flatMap(([pool, state]) =>
        Object.entries(state()).map(([name, count]): [Record<string, string>, number] => [
          { pool, state: name },
          count,
        ]),
      ),
  )

  addGauge(
    metrics,
    { name: 'mulin_replica_lag_seconds', help: 'How far the replica is behind; none while it is away.' },
    async () => {
      const lag = reads.lagSeconds()
      return lag === null ? [] : [[{}, lag]]
    },
  )

  const wrongSessions = keptFor(COUNT_EVERY_MS, () => countWrongSessions(db))
  addGauge(
    metrics,
    {
      name: 'mulin_wrong_sessions',
      help: 'Sessions oversold, or whose counts differ from their rows. Anything but 0 needs somebody at once.',
      labels: ['fault'],
    },
    async () => Object.entries(await wrongSessions()).map(([fault, count]) => [{ fault }, count]),
  )

  const notices = keptFor(COUNT_EVERY_MS, () => countNotices(db))
  addGauge(
    metrics,
    {
      name: 'mulin_notices_last_hour',
      help: 'What residents were told in the last hour: promotions and offers are kinds, delivery is the result.',
      labels: ['kind', 'delivery'],
    },
    async () => (await notices()).map(({ kind, delivery, notices: count }) => [{ kind, delivery }, count]),
  )

  const queues = keptFor(COUNT_EVERY_MS, () => readQueueDepth(db))
  addGauge(
    metrics,
    {
      name: 'mulin_queue_jobs',
      help: 'Jobs that wait, run or have failed, by queue.',
      labels: ['queue', 'state'],
    },
    async () =>
      (await queues()).flatMap(({ name: queue, ...counts }) =>
        Object.entries(counts).map(([state, count]): [Record<string, string>, number] => [
          { queue, state },
          count,
        ]),
      ),
  )
}
