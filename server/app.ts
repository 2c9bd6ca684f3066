import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { registerApi } from './api-routes'
import { addGauges } from './gauges'
import { createJobRunner, type JobRunner } from './jobs/job-runner'
import { clientAddress } from './lib/client-address'
import { loggedError } from './lib/logged-error'
import { createSealer } from './lib/sealing'
import { createMetrics } from './lib/metrics'
import { PageCache } from './lib/page-cache'
import { useApiHeaders } from './plugins/api-headers'
import { serveConsole } from './plugins/console'
import { requestIds } from './lib/request-id'
import { type Drain, drainConnections } from './plugins/drain'
import { useErrorReplies } from './plugins/error-handler'
import { serveH5 } from './plugins/h5'
import { allowEmptyJson } from './plugins/json-body'
import { withMethodOverride } from './plugins/method-override'
import { useOfficers } from './plugins/officer'
import { useOpenApi } from './plugins/openapi'
import { pagesAtHandFirst } from './plugins/pages-at-hand'
import { addressLimit, useRateLimits } from './plugins/rate-limits'
import { keepReadYourWrites } from './plugins/read-after'
import { isEachLogged, watchRequests } from './plugins/request-watch'
import { useSessions } from './plugins/session'
import { useStrictValidation } from './plugins/validation'
import type { RouteDeps } from './route-deps'
import { backupRoutes } from './routes/backup'
import { metricsRoutes } from './routes/metrics'
import { operationRoutes } from './routes/operation'
import { rotateKeysRoutes } from './routes/rotate-keys'
import { createReadAloud } from './read-aloud/read-aloud'
import type { Settings } from './settings'
import type { Database, OpenDatabase } from './store/database'
import { databaseFault } from './store/database-fault'
import type { PoolState } from './store/postgres-pool'
import { readsOfPrimary, readsOfReplica } from './store/reads'
import { createWechat } from './wechat/wechat'

export type AppDeps = {
  db: Database
  /** A standby of `db`, closed by whoever opened it. */
  replica?: Database | null
  /** The state of the connections to each, for the metrics. */
  pools?: Record<string, () => PoolState>
  settings: Settings
  now?: () => Date
  /** Lets the machine's own `npm run import` in. Without it nobody is. */
  operatorToken?: string
  /** Of the embedded database: lets `npm run backup` have a copy. */
  whileStill?: OpenDatabase['whileStill']
  /** The H5 build; null serves the API alone. */
  h5Dir?: string | null
  /** The build of the officers' console. */
  consoleDir?: string | null
  logger?: boolean
  /** Where the log goes, a line a call; standard output if not named. */
  logTo?: { write(line: string): void }
  /** Set when the server has been asked to stop. */
  drain?: Drain
  /** Lets a test come to the limit. */
  requestsPerAddress?: number
  /** Do what falls due by itself, from `ready` until `close`. Off where a test does its jobs by hand. */
  runsJobs?: boolean
}

declare module 'fastify' {
  interface FastifyInstance {
    jobs: JobRunner
  }
}

/** What is answered without a route. */
const atHandOf = () => {
  const metrics = createMetrics()
  const pages = new PageCache({
    isOutage: (error) => databaseFault(error) !== null,
    onStale: () => metrics.stalePages.inc(),
  })
  return { metrics, pages }
}

const routeDeps = (
  given: AppDeps,
  { metrics, pages }: Pick<RouteDeps, 'metrics' | 'pages'>,
  log: FastifyBaseLogger,
  wakeJob: RouteDeps['wakeJob'],
): RouteDeps => {
  const { db, settings, replica = null, now = () => new Date() } = given
  const sealer = createSealer(settings.encryptionKey, ...settings.otherEncryptionKeys)
  const wechat = settings.wechat && createWechat({ settings: settings.wechat, db, sealer, now, log, metrics })
  const reads = replica ? readsOfReplica({ primary: db, replica, log }) : readsOfPrimary(db)
  addGauges({ metrics, db, reads, pools: given.pools ?? {} })
  const readAloud =
    settings.readAloud &&
    createReadAloud({ settings: settings.readAloud, dataDir: settings.dataDir, log, now })
  return { db, reads, settings, now, pages, metrics, sealer, wechat, readAloud, wakeJob }
}

/** The server, ready to listen or to be injected into. */
export const buildApp = async (given: AppDeps): Promise<FastifyInstance> => {
  const { settings, drain = { isDraining: false } } = given
  const atHand = atHandOf()
  const idOf = requestIds()
  const limit = settings.isRateLimited ? addressLimit(given.requestsPerAddress) : null
  const addressOf = clientAddress(settings.trustedProxies)
  const app = Fastify({
    serverFactory: pagesAtHandFirst({
      pages: atHand.pages,
      requestSeconds: atHand.metrics.requestSeconds,
      idOf,
      mayAnswer: (request) =>
        !drain.isDraining && !isEachLogged(settings.logLevel) && (limit?.takes(addressOf(request)) ?? true),
    }),
    logger: given.logger !== false && {
      level: settings.logLevel,
      serializers: { err: loggedError },
      ...(given.logTo && { stream: given.logTo }),
    },
    bodyLimit: 256 * 1024,
    // Whose X-Forwarded-For is believed; from anybody else request.ip is the address of the connection.
    trustProxy: settings.trustedProxies.length > 0 && settings.trustedProxies,
    rewriteUrl: withMethodOverride,
    genReqId: idOf,
    // A request a line would cost the busiest morning a third of its speed; errors are logged, counts are metrics.
    logController: new LogController({ disableRequestLogging: true }),
  })
  const jobs: JobRunner = createJobRunner(() => ({ ...deps, log: app.log }))
  const deps = routeDeps(given, atHand, app.log, (name) => jobs.wake(name))
  app.decorate('jobs', jobs)
  if (given.runsJobs) app.addHook('onReady', () => jobs.start())
  app.addHook('onClose', () => jobs.stop())
  app.addHook('onClose', () => deps.reads.close())
  watchRequests(app, deps.metrics, settings.logLevel)
  useApiHeaders(app)
  drainConnections(app, drain)
  keepReadYourWrites(app, given.replica ? deps.reads : null)
  allowEmptyJson(app)
  useStrictValidation(app)
  useErrorReplies(app)
  useSessions(app, deps)
  await useOfficers(app, { ...deps, operatorToken: given.operatorToken })
  if (limit) await useRateLimits(app, deps, limit)
  await useOpenApi(app)

  await app.register(operationRoutes, { ...deps, drain })
  await app.register(metricsRoutes, deps)
  const { operatorToken, whileStill } = given
  if (operatorToken !== undefined) await app.register(rotateKeysRoutes, { ...deps, operatorToken })
  if (operatorToken !== undefined && whileStill)
    await app.register(backupRoutes, { ...deps, operatorToken, whileStill })
  await app.register((api) => registerApi(api, deps), { prefix: '/api/v1' })
  if (given.h5Dir) await serveH5(app, given.h5Dir)
  if (given.consoleDir) await serveConsole(app, given.consoleDir)
  return app
}
