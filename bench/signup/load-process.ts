import autocannon from 'autocannon'
import { tokenOf } from './residents'

/** Requests on so many connections, each by another resident, from a process of its own. */
export type LoadOrder = {
  urls: string[]
  connections: number
  /** Residents from here on; each is used once. */
  firstResident: number
  requests: number
  kind: 'signUp' | 'like'
  /** Ids of events or articles, taken in turn. */
  targets: string[]
}

export type LoadReport = { perSecond: number; p50: number; p99: number; ok: number; others: number }

const BODY = JSON.stringify({ attendees: [{ self: true }] })

const requestOf = ({ kind, targets, firstResident }: LoadOrder, index: number) => {
  const target = targets[index % targets.length] ?? ''
  const authorization = `Bearer ${tokenOf(firstResident + index)}`
  return kind === 'like'
    ? { method: 'PUT' as const, path: `/api/v1/news/${target}/like`, headers: { authorization } }
    : {
        method: 'POST' as const,
        path: `/api/v1/events/${target}/registrations`,
        headers: {
          authorization,
          'content-type': 'application/json',
          'idempotency-key': `bench-${firstResident + index}`,
        },
        body: BODY,
      }
}

const run = async (order: LoadOrder): Promise<LoadReport> => {
  let next = 0
  const share = Math.floor(order.requests / order.urls.length)
  const runs = order.urls.map((url) =>
    autocannon({
      url,
      connections: Math.ceil(order.connections / order.urls.length),
      amount: share,
      timeout: 30,
      requests: [
        { setupRequest: (request: autocannon.Request) => ({ ...request, ...requestOf(order, next++) }) },
      ],
    }),
  )
  const started = performance.now()
  const reports = await Promise.all(runs)
  const seconds = (performance.now() - started) / 1000
  const sum = (count: (report: (typeof reports)[number]) => number) =>
    reports.reduce((total, report) => total + count(report), 0)
  return {
    perSecond: sum((report) => report['2xx']) / seconds,
    p50: Math.max(...reports.map((report) => report.latency.p50)),
    p99: Math.max(...reports.map((report) => report.latency.p99)),
    ok: sum((report) => report['2xx']),
    others: sum((report) => report.non2xx + report.errors),
  }
}

process.once('message', (order: LoadOrder) => {
  void run(order).then((report) => process.send?.(report, () => process.exit()))
})
