import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import type { FastifyInstance } from 'fastify'
import { type KyselyPlugin, PostgresQueryCompiler } from 'kysely'
import { buildApp } from '../server/app'
import { createSealer } from '../server/lib/sealing'
import type { Drain } from '../server/plugins/drain'
import type { Settings } from '../server/settings'
import type { Database } from '../server/store/database'
import { openTestDatabase } from './database/open-test-database'

export type TestServer = {
  app: FastifyInstance
  db: Database
  settings: Settings
  /** Where it listens, when asked to. */
  url: string
  close(): Promise<void>
}

export type TestServerOptions = {
  now?: () => Date
  settings?: Partial<Settings>
  operatorToken?: string
  /** Listen on a free port; injecting needs none. */
  listen?: boolean
  h5Dir?: string
  consoleDir?: string
  loadDemo?: boolean
  /** Collects the log; set `settings.logLevel` too. */
  logTo?: { write(line: string): void }
  /** Jobs run by themselves, as in production; else a test runs them by `app.jobs.run`. */
  runsJobs?: boolean
  /** Requests a minute from one address; set `settings.isRateLimited` too. */
  requestsPerAddress?: number
  /** Hears every statement of the server, as the database gets it. */
  onStatement?: (statement: string) => void
  /** Lets a test stop the server as a signal would. */
  drain?: Drain
}

const settingsFor = (given: Partial<Settings>): Settings => ({
  port: 0,
  host: '127.0.0.1',
  dataDir: tmpdir(),
  databaseUrl: null,
  databaseReplicaUrl: null,
  statementTimeoutMs: 8000,
  isProduction: false,
  isDemo: true,
  isRateLimited: false,
  trustedProxies: [],
  wechat: null,
  isWechatCloud: false,
  messageTemplates: [],
  programState: 'formal',
  wechatCallback: null,
  readAloud: null,
  encryptionKey: randomBytes(32),
  otherEncryptionKeys: [],
  publicUrl: null,
  logLevel: 'silent',
  demoPassword: 'mulin-demo',
  firstAdminPassword: null,
  metricsToken: null,
  drainSeconds: 0,
  ...given,
})

const listenTo = (hear: (statement: string) => void): KyselyPlugin => {
  const compiler = new PostgresQueryCompiler()
  return {
    transformQuery: ({ node, queryId }) => {
      hear(compiler.compileQuery(node, queryId).sql)
      return node
    },
    transformResult: async ({ result }) => result,
  }
}

/** The real app on a database of its own. */
export const startTestServer = async (options: TestServerOptions = {}): Promise<TestServer> => {
  const database = await openTestDatabase()
  const { onStatement } = options
  const db = onStatement ? database.db.withPlugin(listenTo(onStatement)) : database.db
  const settings = settingsFor(options.settings ?? {})
  const app = await buildApp({
    db,
    settings,
    ...(options.now && { now: options.now }),
    ...(options.operatorToken !== undefined && { operatorToken: options.operatorToken }),
    h5Dir: options.h5Dir ?? null,
    consoleDir: options.consoleDir ?? null,
    pools: { primary: database.pool },
    ...(options.drain && { drain: options.drain }),
    ...(options.logTo && { logTo: options.logTo }),
    ...(options.runsJobs && { runsJobs: true }),
    ...(options.requestsPerAddress && { requestsPerAddress: options.requestsPerAddress }),
  })
  if (options.loadDemo) {
    const { loadDemo } = await import('../server/commands/load-demo')
    await loadDemo(db, createSealer(settings.encryptionKey), options.now?.() ?? new Date())
  }
  const url = options.listen ? await app.listen({ port: 0, host: '127.0.0.1' }) : ''
  if (!options.listen) await app.ready()
  const close = async () => {
    await app.close()
    await database.close()
  }
  return { app, db, settings, url, close }
}
