import { type ChildProcess, execFile, type ExecFileOptions, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { copyPrimary } from './copy-primary'
import { postgresBinaries, type RunAs, userToRunAs } from './postgres-binaries'

export type PrivatePostgres = {
  port: number
  /** Its data folder, and the password of its only user. */
  data: string
  password: string
  url(database: string): string
  /** Ends it cleanly and removes its data. */
  stop(): Promise<void>
  /** Ends it as a crash would. The data stays for `restart`. */
  kill(): Promise<void>
  restart(): Promise<void>
}

export type PostgresOptions = {
  /** Writes reach the disk before a commit is answered, as in production. Off unless a test is about that. */
  isDurable?: boolean
  /** More settings of postgresql.conf. */
  parameters?: Record<string, string>
  /** Begins as a copy of that one's data, made by `copyPrimary`, instead of empty. */
  copyOf?: PrivatePostgres
}

const freePort = async () => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** A folder in the system's temporary one, which `runAs` owns. */
const makeFolder = (runAs: RunAs) => {
  const parent = process.getuid?.() === 0 && os.platform() !== 'win32' ? '/tmp' : os.tmpdir()
  const folder = mkdtempSync(path.join(parent, 'mulin-postgres-'))
  if ('uid' in runAs) chownSync(folder, runAs.uid, runAs.gid)
  chmodSync(folder, 0o700)
  return folder
}

const serverArguments = (data: string, port: number, options: PostgresOptions) => {
  const durable = options.isDurable ? 'on' : 'off'
  const parameters = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '300',
    fsync: durable,
    synchronous_commit: durable,
    full_page_writes: durable,
    ...options.parameters,
  }
  return ['-D', data, ...Object.entries(parameters).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

const untilReady = (server: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    let log = ''
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-4000)
      if (/database system is ready to accept (read-only )?connections/.test(log)) resolve()
    })
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)))
  })

type Place = { folder: string; data: string; password: string; inFolder: ExecFileOptions }

const createCluster = async (initdb: string, { folder, data, password, inFolder }: Place) => {
  const passwordFile = path.join(folder, 'password')
  writeFileSync(passwordFile, password)
  const { uid, gid } = inFolder
  if (uid !== undefined && gid !== undefined) chownSync(passwordFile, uid, gid)
  const cluster = ['--pgdata', data, '--username=postgres', '--encoding=UTF8', '--no-locale', '--no-sync']
  const access = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  await promisify(execFile)(initdb, [...cluster, ...access], inFolder)
}

/** A PostgreSQL of one's own, with nothing installed and nothing left behind, even if this process is killed. */
export const startPostgres = async (options: PostgresOptions = {}): Promise<PrivatePostgres> => {
  const runAs = userToRunAs()
  const folder = makeFolder(runAs)
  const guard = spawn(process.execPath, [path.join(__dirname, 'stop-with-parent.js'), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  guard.unref()

  const data = path.join(folder, 'data')
  const inFolder = { ...runAs, cwd: folder, env: { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' } }
  const bin = path.join(postgresBinaries(folder, runAs), 'bin')
  const password = options.copyOf?.password ?? randomBytes(12).toString('hex')
  if (options.copyOf) await copyPrimary(options.copyOf, data, inFolder)
  else await createCluster(path.join(bin, 'initdb'), { folder, data, password, inFolder })

  const port = await freePort()
  let server: ChildProcess
  const start = async () => {
    server = spawn(path.join(bin, 'postgres'), serverArguments(data, port, options), {
      ...inFolder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    server.unref()
    await untilReady(server)
  }
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const exited = once(server, 'exit')
    // Waited for: else Node has nothing left to do and ends, before Jest has said whether tests failed.
    server.ref()
    server.kill(signal)
    await exited
  }
  /** After a crash the processes that served connections need a moment to notice and leave. */
  const restart = async (attempt = 1): Promise<void> => {
    await end('SIGINT')
    try {
      await start()
    } catch (error) {
      if (attempt === 20) throw error
      await new Promise((resolve) => setTimeout(resolve, 250))
      await restart(attempt + 1)
    }
  }

  await start()
  return {
    port,
    data,
    password,
    url: (database) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      await end('SIGINT')
      const removed = once(guard, 'exit')
      guard.ref()
      guard.stdin.end()
      await removed
    },
    kill: () => end('SIGKILL'),
    restart: () => restart(),
  }
}
