import { takeOrder } from '../lib/other-process'
import { percentile } from '../lib/report'
import { openConnection, type RawConnection, type RawRequest } from './raw-connection'
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

const requestOf = ({ kind, targets, firstResident }: LoadOrder, index: number): RawRequest => {
  const target = targets[index % targets.length] ?? ''
  const authorization = `Bearer ${tokenOf(firstResident + index)}`
  return kind === 'like'
    ? { method: 'PUT', path: `/api/v1/news/${target}/like`, headers: { authorization } }
    : {
        method: 'POST',
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
  const { urls, connections, requests } = order
  const all = await Promise.all(
    Array.from({ length: connections }, (_, index) => openConnection(urls[index % urls.length] ?? '')),
  )
  const times: number[] = []
  let next = 0
  let ok = 0
  const started = performance.now()
  const askInTurn = async (connection: RawConnection) => {
    while (next < requests) {
      const sent = performance.now()
      const status = await connection.send(requestOf(order, next++))
      times.push(performance.now() - sent)
      if (status >= 200 && status < 300) ok++
    }
  }
  await Promise.all(all.map(askInTurn))
  const seconds = (performance.now() - started) / 1000
  for (const connection of all) connection.close()
  return {
    perSecond: ok / seconds,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    ok,
    others: requests - ok,
  }
}

takeOrder(run)
