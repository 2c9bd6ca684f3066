import autocannon from 'autocannon'
import { takeOrder } from '../lib/other-process'
import type { Asked } from './contestant'

/** Requests in turn over some seconds, from a process of its own. */
export type LoadOrder = {
  url: string
  connections: number
  seconds: number
  asked: Asked[]
  /** None: visitors. Request n comes from the resident n, and each asks `asked` after the other. */
  tokens: string[]
  /** How many were sent before, so that nobody asks twice. */
  first: number
  /** The only right answer. */
  status: number
}

export type LoadReport = { perSecond: number; p50: number; p99: number; sent: number; bytes: number }

const requestOf = ({ asked, tokens, first }: LoadOrder, sent: number) => {
  const index = first + sent
  const which = tokens.length === 0 ? index : Math.floor(index / tokens.length)
  const { method, path, body } = asked[which % asked.length] ?? { method: 'GET', path: '/' }
  const token = tokens[index % tokens.length]
  return {
    method,
    path,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body }),
  }
}

const run = async (order: LoadOrder): Promise<LoadReport> => {
  let sent = 0
  const report = await autocannon({
    url: order.url,
    connections: order.connections,
    duration: order.seconds,
    requests: [
      { setupRequest: (request: autocannon.Request) => ({ ...request, ...requestOf(order, sent++) }) },
    ],
  })
  const counts = report.statusCodeStats as Record<string, { count: number } | undefined>
  const right = counts[order.status]?.count ?? 0
  const others = Object.keys(counts).filter((code) => code !== String(order.status))
  if (others.length > 0 || report.errors > 0)
    throw new Error(`${order.url}${order.asked[0]?.path}: ${others.join(', ')}, ${report.errors} errors`)
  return {
    perSecond: right / report.duration,
    p50: report.latency.p50,
    p99: report.latency.p99,
    sent,
    bytes: report.throughput.total / Math.max(1, right),
  }
}

takeOrder(run)
