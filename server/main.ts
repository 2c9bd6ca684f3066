import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { localAddress, networkAddresses } from './addresses'
import { buildApp } from './app'
import { demoOfficers } from './demo/demo-officers'
import { takeDataLock } from './data-lock'
import type { LockFile } from './lib/lock-file'
import { checkPort } from './port-check'
import { openPreparedDatabase } from './prepared-database'
import { readSettings, type Settings } from './settings'
import { listenProblem, lockedProblem, StartProblem } from './start-problem'
import { openPostgres } from './store/database'

const H5_DIR = path.join(__dirname, '..', 'dist', 'h5')
const CONSOLE_DIR = path.join(__dirname, '..', 'dist', 'console')
const CLOSE_WITHIN_MS = 10_000
/** npm passes Ctrl-C on to a process that has it from the terminal already. */
const SAME_KEY_PRESS_MS = 500

/** Seen by the app: set first of all when the server is to stop. */
const drain = { isDraining: false }
let drainSeconds = 0

/** What was opened, closed in the reverse order. */
const opened: (() => Promise<void> | void)[] = []
let stopAskedAt: number | null = null

const closeAll = async () => {
  for (let close = opened.pop(); close; close = opened.pop()) await close()
}

/** Goes on answering until the load balancer has noticed, then ends what is under way and closes. */
const drainAndClose = async () => {
  drain.isDraining = true
  await sleep(drainSeconds * 1000)
  await closeAll()
}

const stop = () => {
  if (stopAskedAt !== null) {
    if (Date.now() - stopAskedAt > SAME_KEY_PRESS_MS) process.exit(130)
    return
  }
  stopAskedAt = Date.now()
  setTimeout(() => process.exit(1), drainSeconds * 1000 + CLOSE_WITHIN_MS).unref()
  drainAndClose().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
}

/** PostgreSQL takes several servers, and those may share a folder. */
const lockDataDir = (settings: Settings): LockFile | null => {
  if (settings.databaseUrl) return null
  const taken = takeDataLock(settings.dataDir)
  if (!taken.ok) throw lockedProblem(settings.dataDir, taken.holder)
  opened.push(() => taken.lock.release())
  return taken.lock
}

/** Not looked for at the start: while it is away the primary answers. */
const openReplica = ({ databaseReplicaUrl, statementTimeoutMs }: Settings) =>
  databaseReplicaUrl === null
    ? null
    : openPostgres({ url: databaseReplicaUrl, statementTimeoutMs, connectTimeoutMs: 1000 })

/** Answers the port: the one of the settings, or the free one that was found for 0. */
const listen = async (app: FastifyInstance, settings: Settings) => {
  try {
    await app.listen({ port: settings.port, host: settings.host })
  } catch (error) {
    throw listenProblem(settings, error)
  }
  return (app.server.address() as AddressInfo).port
}

const greet = (settings: Settings, port: number, hasH5: boolean) => {
  console.log(`睦邻已启动：${localAddress(settings.host, port)}`)
  for (const address of networkAddresses(settings.host, port)) console.log(`同一网络的手机可打开：${address}`)
  if (settings.publicUrl) console.log(`公开地址：${settings.publicUrl}`)
  if (!hasH5) console.log('页面还没有构建，现在只提供接口；npm run build:h5 后重新启动即可。')
  if (!settings.isDemo) return
  console.log('演示居民：在「我的」里用任意名字登录。')
  const names = demoOfficers.map(({ loginName }) => loginName).join('、')
  console.log(
    `演示干部：${localAddress(settings.host, port)}/console/ ，登录名 ${names}，密码 ${settings.demoPassword}`,
  )
}

const start = async () => {
  const read = readSettings(process.env)
  if (!read.ok) throw new StartProblem(read.problem)
  const { settings } = read
  const lock = lockDataDir(settings)
  await checkPort(settings)
  const database = await openPreparedDatabase(settings)
  opened.push(() => database.close())
  const built = (folder: string) => (existsSync(path.join(folder, 'index.html')) ? folder : null)
  const h5Dir = built(H5_DIR)
  const replica = openReplica(settings)
  if (replica) opened.push(() => replica.close())
  const app = await buildApp({
    db: database.db,
    replica: replica?.db ?? null,
    pools: { primary: database.pool, ...(replica && { replica: replica.pool }) },
    settings,
    drain,
    h5Dir,
    runsJobs: true,
    consoleDir: built(CONSOLE_DIR),
    ...(lock && { operatorToken: lock.operatorToken }),
    ...(database.whileStill && { whileStill: database.whileStill }),
  })
  opened.push(() => app.close())
  const port = await listen(app, settings)
  drainSeconds = settings.drainSeconds
  lock?.announce(localAddress(settings.host, port))
  greet(settings, port, h5Dir !== null)
}

process.on('SIGINT', stop)
process.on('SIGTERM', stop)
start().catch(async (error: unknown) => {
  // Asked to stop while starting: what was being opened failed because it is being closed.
  if (stopAskedAt !== null) return
  console.error(error instanceof StartProblem ? error.message : error)
  await closeAll().catch(() => {})
  process.exit(1)
})
