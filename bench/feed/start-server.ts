import { fork } from 'node:child_process'
import path from 'node:path'
import { SERVER_ARGUMENTS } from '../lib/server-flags'
import type { ServeOrder } from './serve'

export type BenchServer = { address: string; stop(): void }

/** Starts serve.ts in a process of its own and waits until it listens. */
export const startServer = async (order: ServeOrder): Promise<BenchServer> => {
  const server = fork(path.join(__dirname, 'serve.ts'), { execArgv: SERVER_ARGUMENTS })
  const port = await new Promise<number>((resolve, reject) => {
    server.once('message', (message) => resolve(Number(message)))
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
    server.send(order)
  })
  return { address: `http://127.0.0.1:${port}`, stop: () => server.disconnect() }
}
