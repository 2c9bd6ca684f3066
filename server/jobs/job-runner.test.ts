import { sql } from 'kysely'
import pino from 'pino'
import { openTestDatabase } from '../../tests/database/open-test-database'
import { startTestServer } from '../../tests/test-server'
import { loggedError } from '../lib/logged-error'
import type { OpenDatabase } from '../store/database'
import { type Job, JOB_NAMES, type JobDeps, type JobName } from './job'
import { createJobRunner, type JobRunner } from './job-runner'
import { readQueueDepth } from './queue-depth'

let opened: OpenDatabase
let runners: JobRunner[]
let log: string[]

beforeAll(async () => {
  opened = await openTestDatabase()
})
afterAll(() => opened.close())
beforeEach(async () => {
  await sql`drop schema if exists pgboss cascade`.execute(opened.db)
  runners = []
  log = []
})
afterEach(() => Promise.all(runners.map((runner) => runner.stop())))

const HOUR = 3600
const IDLE: Job = { everySeconds: HOUR, run: async () => {} }

/** The jobs of a process, with `remind` replaced and the others idle. */
const processWith = (run: Job['run'], { everySeconds = HOUR, db = opened.db } = {}) => {
  const idle = Object.fromEntries(JOB_NAMES.map((name) => [name, IDLE])) as Record<JobName, Job>
  const logger = pino({ serializers: { err: loggedError } }, { write: (line) => void log.push(line) })
  const deps = { db, log: logger } as unknown as JobDeps
  const runner = createJobRunner(() => deps, { ...idle, remind: { everySeconds, run } })
  runners.push(runner)
  return runner
}
const until = async (isSo: () => boolean | Promise<boolean>) => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10))
}
const depth = async () => (await readQueueDepth(opened.db)).find(({ name }) => name === 'remind')
const isAtRest = async () => {
  const { waiting, active } = (await depth()) ?? { waiting: 1, active: 1 }
  return waiting + active === 0
}

test('does each job when it starts, and again when woken', async () => {
  let ran = 0
  const one = processWith(async () => void ran++)
  await one.start()
  await until(() => ran === 1)
  one.wake('remind')
  await until(() => one.runs.remind.done === 2)
  expect(one.runs.remind).toEqual({ done: 2, failed: 0 })
})

test('does a job once in its time, however many processes there are', async () => {
  let ran = 0
  const many = [1, 2, 3].map(() => processWith(async () => void ran++))
  for (const one of many) await one.start()
  await until(isAtRest)
  await Promise.all(many.map((one) => one.stop()))
  expect(ran).toBe(1)
})

test('starts in several processes at once on an empty database', async () => {
  let ran = 0
  const many = [1, 2, 3].map(() => processWith(async () => void ran++))
  await Promise.all(many.map((one) => one.start()))
  await until(isAtRest)
  expect(ran).toBe(1)
})

test('makes one run of a thousand wakes', async () => {
  let ran = 0
  const one = processWith(async () => void ran++)
  await one.start()
  await until(() => ran === 1)
  for (let wake = 0; wake < 1000; wake++) one.wake('remind')
  await until(() => ran === 2)
  await until(isAtRest)
  expect(ran).toBe(2)
})

test('runs a job once at a time in a process, and once more for what it was woken for meanwhile', async () => {
  let atOnce = 0
  let most = 0
  let ran = 0
  let release = () => {}
  const one = processWith(async () => {
    ran++
    most = Math.max(most, ++atOnce)
    if (ran === 1) await new Promise<void>((resolve) => (release = resolve))
    atOnce--
  })
  await one.start()
  await until(() => ran === 1)
  for (let wake = 0; wake < 3; wake++) {
    one.wake('remind')
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  release()
  await until(() => ran === 2)
  await until(isAtRest)
  expect([ran, most]).toEqual([2, 1])
})

test('logs and counts a job that throws, and does it again', async () => {
  let ran = 0
  const failOnce = async () => {
    ran++
    if (ran === 1) throw new Error('the first time fails')
  }
  const one = processWith(failOnce, { everySeconds: 1 })
  await one.start()
  await until(() => one.runs.remind.done > 0)
  expect(one.runs.remind.failed).toBe(1)
  expect(log.join('')).toMatch(/"job":"remind".*the first time fails/)
})

test('shows what failed for good, without what a database error quotes', async () => {
  const error = Object.assign(new Error('duplicate key'), { detail: 'Key (phone)=(15600000077)' })
  const one = processWith(() => Promise.reject(error))
  await one.start()
  await until(async () => (await depth())?.waiting === 1)
  await sql`update pgboss.job set start_after = now() - interval '1 minute', retry_limit = 0`.execute(
    opened.db,
  )
  one.wake('remind')
  await until(async () => (await depth())?.failed === 1)
  const { rows } = await sql`select output from pgboss.job where state = 'failed'`.execute(opened.db)
  expect(rows).toMatchObject([{ output: { message: 'duplicate key' } }])
  expect(JSON.stringify(rows) + log.join('')).not.toContain('15600000077')
})

test('waits for what runs when it stops, and starts nothing more', async () => {
  const steps: string[] = []
  const one = processWith(async ({ signal }) => {
    steps.push('begins')
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
    steps.push('ends')
  })
  await one.start()
  await until(() => steps.length === 1)
  await one.stop()
  expect(steps).toEqual(['begins', 'ends'])
  one.wake('remind')
  expect(await depth()).toMatchObject({ waiting: 0, active: 0 })
})

test('goes on in another process when one dies in the middle', async () => {
  let ran = 0
  let release = () => {}
  const dying = processWith(async () => {
    ran++
    await new Promise<void>((resolve) => (release = resolve))
  })
  await dying.start()
  await until(() => ran === 1)
  const next = processWith(async () => void ran++)
  await next.start()
  next.wake('remind')
  await until(() => ran === 2)
  release()
})

test('leaves the process alone when its database goes away', async () => {
  const away = await openTestDatabase()
  let ran = 0
  const one = processWith(async () => void ran++, { everySeconds: 1, db: away.db })
  await one.start()
  await until(() => ran === 1)
  await away.close()
  one.wake('remind')
  await until(() => log.join('').includes('The job queue cannot be reached'))
  await one.stop()
})

test('runs jobs in a server that is asked to, and in no other', async () => {
  expect(await readQueueDepth(opened.db)).toEqual([])
  const [on, off] = [await startTestServer({ runsJobs: true }), await startTestServer()]
  await until(() => on.app.jobs.runs.remind.done === 1)
  expect(await readQueueDepth(on.db)).toHaveLength(JOB_NAMES.length)
  expect(await readQueueDepth(off.db)).toEqual([])
  await Promise.all([on.close(), off.close()])
})
