import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client'
import { RequestSeconds } from './request-seconds'

/** What the server counts of its own work. One of it for each app: tests run several in a process. */
export type Metrics = {
  registry: Registry
  requestSeconds: RequestSeconds
  /** `result`: ok, WeChat's error code, or unreachable. Messages sent are calls of their own path. */
  wechatCalls: Counter<'path' | 'result'>
  stalePages: Counter
}

export const createMetrics = (): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    requestSeconds: new RequestSeconds(registry),
    wechatCalls: new Counter({
      name: 'mulin_wechat_calls_total',
      help: 'Calls of WeChat by path and result; subscribe messages are among them.',
      labelNames: ['path', 'result'],
      registers,
    }),
    stalePages: new Counter({
      name: 'mulin_stale_pages_total',
      help: 'Public pages answered from an old copy because the database was away.',
      registers,
    }),
  }
}

/** A gauge of several values, read when somebody asks for the metrics. A read that fails shows no value. */
export const addGauge = (
  { registry }: Metrics,
  gauge: { name: string; help: string; labels?: string[] },
  read: () => Promise<[labels: Record<string, string>, value: number][]>,
) => {
  new Gauge({
    name: gauge.name,
    help: gauge.help,
    labelNames: gauge.labels ?? [],
    registers: [registry],
    async collect() {
      this.reset()
      const values = await read().catch(() => [])
      for (const [labels, value] of values) this.set(labels, value)
    },
  })
}
