import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const CONNECTIONS = 32

export type Load = { perSecond: number; p99: number }

type Report = {
  requests: { total: number }
  duration: number
  latency: { p99: number }
  errors: number
  statusCodeStats: Record<string, { count: number } | undefined>
}

/** Asks one URL for some seconds on 32 connections, from a process of its own; any answer but `status` is a fault. */
export const load = async (
  url: string,
  status: 200 | 304,
  seconds: number,
  headers: Record<string, string> = {},
): Promise<Load> => {
  const args = ['--json', '--connections', String(CONNECTIONS), '--duration', String(seconds)]
  for (const [name, value] of Object.entries(headers)) args.push('--headers', `${name}=${value}`)
  const { stdout } = await promisify(execFile)(process.execPath, [
    require.resolve('autocannon'),
    ...args,
    url,
  ])
  const report = JSON.parse(stdout) as Report
  const others = Object.keys(report.statusCodeStats).filter((code) => code !== String(status))
  if (report.errors > 0 || others.length > 0)
    throw new Error(`${url} answered ${others.join(', ')} with ${report.errors} errors`)
  return { perSecond: report.requests.total / report.duration, p99: report.latency.p99 }
}
