import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const SCRIPTS = path.join(__dirname, '..', '..', 'scripts')
const HELLO = /睦邻已启动：(http:\S+)/

/** What a shell would pass on; settings of the one who runs the tests stay out. */
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'MULIN_API_BASE']

export type ScriptProcess = {
  pid: number
  output: { out: string; err: string }
  /** The address, once it listens. */
  listening(): Promise<string>
  /** Sends the signal, if one is named, and waits for the end. */
  end(signal?: NodeJS.Signals): Promise<number | null>
}

const running = new Set<ChildProcess>()

/** One of scripts/, as a shell would run it. */
export const runScript = (
  script: 'start.js' | 'import.js' | 'backup.js' | 'restore.js' | 'migrate.js' | 'rotate-keys.js',
  settings: Record<string, string>,
  args: string[] = [],
): ScriptProcess => {
  const inherited = INHERITED.map((name) => [name, process.env[name]]).filter(
    ([, value]) => value !== undefined,
  )
  const child = spawn(process.execPath, [path.join(SCRIPTS, script), ...args], {
    cwd: tmpdir(),
    env: { ...(Object.fromEntries(inherited) as Record<string, string>), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  const output = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.err += text))
  const closed = once(child, 'close').then(() => {
    running.delete(child)
    return child.exitCode
  })
  const listening = async () => {
    for (;;) {
      const url = HELLO.exec(output.out)?.[1]
      if (url !== undefined) return url
      const isOver = await Promise.race([
        closed.then(() => true),
        once(child.stdout, 'data').then(() => false),
      ])
      if (isOver) throw new Error(`It ended before it listened:\n${output.out}${output.err}`)
    }
  }
  const end = async (signal?: NodeJS.Signals) => {
    if (signal) child.kill(signal)
    return closed
  }
  return { pid: child.pid ?? 0, output, listening, end }
}

export const killWhatStillRuns = () => {
  for (const child of running) child.kill('SIGKILL')
}

/** A folder with a space in its name, for everything a test file writes. */
export const temporaryFolder = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mulin start-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
}
