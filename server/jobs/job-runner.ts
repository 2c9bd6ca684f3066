import type PgBoss from 'pg-boss'
import { loggedError } from '../lib/logged-error'
import { databaseFault } from '../store/database-fault'
import { startBoss } from './boss'
import { type Job, JOB_NAMES, type JobDeps, type JobName } from './job'
import { JOBS } from './jobs'

/** How soon what was queued elsewhere, or failed before, is looked for. */
const LOOK_EVERY_SECONDS = 30
/** Wakes of one moment become one run: a rush of sign-ups queues a handful of jobs. */
const WAKE_AFTER_MS = 100

/** The queue counts by a clock of milliseconds on the embedded database: due now would mean in a moment. */
const DUE = { startAfter: '-1 second' }

const CANNOT_BE_REACHED = 'The job queue cannot be reached'

export type JobRuns = Record<JobName, { done: number; failed: number }>

export type JobRunner = {
  start(): Promise<void>
  /** Ends what runs at the next good moment, and waits for it. */
  stop(): Promise<void>
  /** Has the job done soon, without waiting for its time. Cheap: call it after every commit that makes work. */
  wake(name: JobName): void
  /** Does the job now, past the queue: for tests. */
  run(name: JobName): Promise<void>
  /** What this process did since its start. */
  runs: JobRuns
}

type RunnerDeps = Omit<JobDeps, 'signal'>

/** Every process offers each job when its time comes; the queue takes one offer, and whoever comes first does it. */
export const createJobRunner = (depsOf: () => RunnerDeps, jobs: Record<JobName, Job> = JOBS): JobRunner => {
  const closing = new AbortController()
  const timers = new Set<NodeJS.Timeout>()
  const turns = new Map<JobName, Promise<void>>()
  const asked = new Map<JobName, PgBoss.SendOptions>()
  const woken = new Set<JobName>()
  const runs = Object.fromEntries(JOB_NAMES.map((name) => [name, { done: 0, failed: 0 }])) as JobRuns
  let boss: PgBoss | null = null

  const run = (name: JobName) => jobs[name].run({ ...depsOf(), signal: closing.signal })

  const runQueued = async (queue: PgBoss, name: JobName, id: string) => {
    try {
      await run(name)
      runs[name].done++
    } catch (error) {
      runs[name].failed++
      depsOf().log.error({ job: name, err: error }, 'A job failed')
      // As much as the log tells: what a database error quotes can be personal.
      return queue.fail(name, id, loggedError(error instanceof Error ? error : new Error(String(error))))
    }
    await queue.complete(name, id)
  }

  const takeTurn = async (queue: PgBoss, name: JobName, options: PgBoss.SendOptions) => {
    try {
      await queue.send(name, {}, { ...DUE, ...options })
      while (!closing.signal.aborted) {
        const [job] = await queue.fetch(name)
        if (!job) return
        await runQueued(queue, name, job.id)
      }
    } catch (error) {
      // The database is away. The next turn tries again, and a job begun comes up again by itself.
      depsOf().log.warn({ job: name, err: error }, CANNOT_BE_REACHED)
    }
  }

  /** One turn of a job at a time in one process: what is asked for meanwhile comes after it, as one more. */
  const begin = (name: JobName, options: PgBoss.SendOptions = {}) => {
    if (!boss || closing.signal.aborted) return
    if (turns.has(name)) {
      asked.set(name, asked.has(name) ? {} : options)
      return
    }
    const turn = takeTurn(boss, name, options).finally(() => {
      turns.delete(name)
      const next = asked.get(name)
      asked.delete(name)
      if (next) begin(name, next)
    })
    turns.set(name, turn)
  }

  /** A database that is away or takes no writes keeps jobs from starting, not readers from reading. */
  const startLater = (error: unknown) => {
    if (databaseFault(error) === null) throw error
    const { log } = depsOf()
    log.warn({ err: error }, CANNOT_BE_REACHED)
    const timer = setTimeout(() => {
      timers.delete(timer)
      start().catch((err: unknown) => log.error({ err }, 'Jobs could not be started'))
    }, LOOK_EVERY_SECONDS * 1000)
    timers.add(timer)
  }

  const start = async (): Promise<void> => {
    const { db, log } = depsOf()
    try {
      boss = await startBoss(db, JOB_NAMES, (error) => log.warn({ err: error }, CANNOT_BE_REACHED))
    } catch (error) {
      return startLater(error)
    }
    if (closing.signal.aborted) return boss.stop({ graceful: false })
    for (const name of JOB_NAMES) {
      const { everySeconds } = jobs[name]
      const offer = () => begin(name, { singletonSeconds: everySeconds })
      timers.add(setInterval(offer, Math.min(everySeconds, LOOK_EVERY_SECONDS) * 1000))
      offer()
    }
  }

  const stop = async () => {
    closing.abort()
    for (const timer of timers) clearInterval(timer)
    await Promise.all(turns.values())
    await boss?.stop({ graceful: false })
  }

  const wake = (name: JobName) => {
    if (!boss || closing.signal.aborted || woken.has(name)) return
    woken.add(name)
    const timer = setTimeout(() => {
      timers.delete(timer)
      woken.delete(name)
      begin(name)
    }, WAKE_AFTER_MS)
    timers.add(timer)
  }

  return { start, stop, wake, run, runs }
}
