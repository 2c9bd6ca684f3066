import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { ServerOrder } from './rush-server'

export type ServerProcess = { url: string; kill(): Promise<void>; stop(): Promise<void> }

const running = new Set<ChildProcess>()

/** Starts rush-server.ts and waits until it listens. */
export const startServerProcess = async (order: ServerOrder): Promise<ServerProcess> => {
  const child = fork(path.join(__dirname, 'rush-server.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
  })
  running.add(child)
  const exited = once(child, 'exit').then(() => running.delete(child))
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)))
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
    child.send(order)
  })
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await exited
  }
  return { url: `http://127.0.0.1:${port}`, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

export const killWhatStillServes = () => {
  for (const child of running) child.kill('SIGKILL')
}
