import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { setTimeout as sleep } from 'node:timers/promises'

export type ServerProcess = { memory: () => number; stop: () => Promise<void> }

export type Command = { node: string; args: string[]; folder: string; env: NodeJS.ProcessEnv }

const START_WITHIN_MS = 120_000
const KEPT_OUTPUT = 4000

const environment = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  NODE_ENV: 'production',
  ...env,
})

/** Runs a command of a peer to its end. */
export const runToEnd = ({ node, args, folder, env }: Command) =>
  promisify(execFile)(node, args, { cwd: folder, env: environment(env) })

const statusOf = (pid: number, field: string) =>
  new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]

const childrenOf = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )

const memoryOf = (pid: number): number =>
  Number(statusOf(pid, 'VmRSS')) / 1024 + childrenOf(pid).reduce((sum, child) => sum + memoryOf(child), 0)

const untilAnswers = async (server: ChildProcess, url: string, output: () => string) => {
  for (const started = Date.now(); Date.now() - started < START_WITHIN_MS; await sleep(200)) {
    if (server.exitCode !== null) break
    const reply = await fetch(url).catch(() => null)
    if (reply !== null) return
  }
  throw new Error(`${server.spawnargs.join(' ')} did not start:\n${output()}`)
}

/** Starts a server and waits until `url` answers anything. */
export const startServer = async (command: Command, url: string): Promise<ServerProcess> => {
  const { node, args, folder, env } = command
  const server = spawn(node, args, { cwd: folder, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const hear = (text: string) => {
    output = (output + text).slice(-KEPT_OUTPUT)
  }
  server.stdout.setEncoding('utf8').on('data', hear)
  server.stderr.setEncoding('utf8').on('data', hear)
  // Whatever ends the bench ends its servers.
  const end = () => server.kill('SIGKILL')
  process.once('exit', end)
  await untilAnswers(server, url, () => output)
  return {
    memory: () => memoryOf(server.pid ?? 0),
    stop: async () => {
      process.off('exit', end)
      if (server.exitCode !== null) return
      const ended = once(server, 'exit')
      server.kill('SIGKILL')
      await ended
    },
  }
}
