import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROOT = path.join(__dirname, '..', '..')
const HELLO = /睦邻已启动：(http:\S+)/

export type ServerProcess = {
  url: string
  pid: number
  output(): string
  hasEnded(): boolean
  /** Sends the signal and waits for the end; answers the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

const running = new Set<ChildProcess>()

/** A server as the container starts it, of this tree or of an older one in `root`. Throws what it said if it ends. */
export const startServer = async (
  settings: Record<string, string>,
  { root = ROOT, require = [] as string[] } = {},
): Promise<ServerProcess> => {
  const requires = ['tsx/cjs', ...require].flatMap((module) => ['--require', module])
  const child = spawn(process.execPath, [...requires, path.join(root, 'server', 'main.ts')], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      TMPDIR: tmpdir(),
      PORT: '0',
      HOST: '127.0.0.1',
      RATE_LIMIT: 'off',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let text = ''
  const add = (part: string) => (text += part)
  child.stdout.setEncoding('utf8').on('data', add)
  child.stderr.setEncoding('utf8').on('data', add)
  const closed = once(child, 'close').then(() => {
    running.delete(child)
    return child.exitCode
  })
  const untilHello = async () => {
    for (;;) {
      const url = HELLO.exec(text)?.[1]
      if (url !== undefined) return url
      const more = once(child.stdout, 'data').then(() => true)
      if (!(await Promise.race([closed.then(() => false), more]))) throw new Error(`It ended:\n${text}`)
    }
  }
  return {
    url: await untilHello(),
    pid: child.pid ?? 0,
    output: () => text,
    hasEnded: () => !running.has(child),
    end: (signal) => {
      child.kill(signal)
      return closed
    },
  }
}

export const killServers = () => {
  for (const child of running) child.kill('SIGKILL')
}
