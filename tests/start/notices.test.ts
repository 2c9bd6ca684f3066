import path from 'node:path'
import { Client } from 'pg'
import { type OpenDatabase, openDatabase } from '../../server/store/database'
import { type PrivatePostgres, startPostgres } from '../database/embedded-postgres'
import { addWechatResident, CHANGE, REMINDER, RESULT, tellResident } from '../notice-scene'
import { openDesk, type WechatDesk } from '../wechat-desk'
import {
  SEND_MESSAGE,
  STABLE_TOKEN,
  startWechatStandIn,
  WECHAT_TOKEN,
  type WechatStandIn,
} from '../wechat-stand-in'
import { clientOf } from './client'
import { killWhatStillRuns, runScript, type ScriptProcess, temporaryFolder } from './script-process'

jest.setTimeout(240_000)

const HOUR = 3_600_000
const FIELDS = 'thing1=title time2=time thing3=venue phrase4=status thing5=tip'

const { folder, remove } = temporaryFolder()
let postgres: PrivatePostgres
let wechat: WechatStandIn
let opened: OpenDatabase
let eventId: string
let servers: ScriptProcess[] = []

beforeAll(async () => {
  wechat = await startWechatStandIn()
  postgres = await startPostgres({ isDurable: true })
  const client = new Client({ connectionString: postgres.url('postgres') })
  await client.connect()
  await client.query('create database mulin')
  await client.end()
  await (await started()).end('SIGTERM')
  opened = await openDatabase({ databaseUrl: postgres.url('mulin'), dataDir: '' })
  const event = await opened.db
    .selectFrom('event')
    .select('id')
    .orderBy('startsAt', 'desc')
    .executeTakeFirstOrThrow()
  eventId = event.id
})
afterAll(async () => {
  killWhatStillRuns()
  await opened.close()
  await postgres.stop()
  await wechat.close()
  remove()
})
afterEach(() => Promise.all(servers.map((server) => server.end('SIGKILL'))))

const started = async () => {
  const server = runScript('start.js', {
    PORT: '0',
    DATA_DIR: path.join(folder, 'data'),
    DATABASE_URL: postgres.url('mulin'),
    RATE_LIMIT: 'off',
    WECHAT_APP_ID: 'wx-stand-in',
    WECHAT_APP_SECRET: 'secret',
    WECHAT_API_BASE: wechat.apiBase,
    WECHAT_TEMPLATE_RESULT: `${RESULT} ${FIELDS}`,
    WECHAT_TEMPLATE_REMINDER: `${REMINDER} ${FIELDS}`,
    WECHAT_TEMPLATE_CHANGE: `${CHANGE} ${FIELDS}`,
  })
  servers.push(server)
  await server.listening()
  return server
}

const until = async (isSo: () => boolean | Promise<boolean>) => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20))
}
/** About something that begins within the hour, so that it is told of at night too. */
const tell = (residentId: string) =>
  tellResident(opened.db, { residentId, eventId, startsAt: new Date(Date.now() + HOUR) })
const undelivered = async () =>
  (
    await opened.db
      .selectFrom('notice')
      .select('id')
      .where('delivery', 'in', ['pending', 'sending'])
      .execute()
  ).length
/** Who leaves may have had a seat that somebody is told of: the process looks for notices at once. */
const wake = async (url: string, name: string) => {
  const client = clientOf(url)
  await client.leave(await client.signIn(name))
}
/** As if so much time had gone by that the claim of a process that died holds no more. */
const runOut = (residentId: string) =>
  opened.db
    .updateTable('notice')
    .set({ nextAttemptAt: new Date() })
    .where('residentId', '=', residentId)
    .where('delivery', '=', 'sending')
    .execute()
const sentTo = (desk: WechatDesk, openId: string) =>
  desk.sent.filter((message) => message.openId === openId).length
const creditOf = async (residentId: string) => {
  const row = await opened.db
    .selectFrom('subscriptionCredit')
    .select('credit')
    .where('residentId', '=', residentId)
    .where('templateId', '=', RESULT)
    .executeTakeFirst()
  return row?.credit
}

test('delivers after a crash what was written just before it, and what was on its way, once in effect', async () => {
  wechat.answer(STABLE_TOKEN, WECHAT_TOKEN)
  wechat.answer(SEND_MESSAGE, { hang: true })
  servers = []
  const dying = await started()
  const [onItsWay, justWritten] = ['oOnItsWay', 'oJustWritten']
  const first = await addWechatResident(opened.db, onItsWay)
  const second = await addWechatResident(opened.db, justWritten)
  await tell(first)
  await wake(await dying.listening(), '先离开的')
  await until(() => wechat.requestsTo(SEND_MESSAGE).length === 1)
  await tell(second)
  await dying.end('SIGKILL')

  const desk = openDesk(wechat)
  const next = await started()
  await until(() => sentTo(desk, justWritten) > 0)
  await runOut(first)
  await wake(await next.listening(), '后离开的')
  await until(async () => (await undelivered()) === 0)
  expect([sentTo(desk, onItsWay), sentTo(desk, justWritten)]).toEqual([1, 1])
  expect([await creditOf(first), await creditOf(second)]).toEqual([4, 4])
})

/** How many messages the process has sent. */
const messagesOf = async (url: string) => {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  return Number(
    /wechat_calls_total\{path="\/cgi-bin\/message\/subscribe\/send",result="ok"\} (\d+)/.exec(metrics)?.[1],
  )
}

const MOST_WAVES = 10

test('sends to no resident twice at once from two processes', async () => {
  wechat.reset()
  const desk = openDesk(wechat, 100)
  servers = []
  const urls = await Promise.all([1, 2].map(async () => (await started()).listening()))
  const people = await Promise.all(
    Array.from({ length: 40 }, (_, index) => addWechatResident(opened.db, `oSide-${index}`)),
  )
  const shares = () => Promise.all(urls.map(messagesOf))
  let waves = 0
  // Which process is the quicker is chance: waves go on until both have had a share.
  do {
    waves++
    await opened.db.updateTable('subscriptionCredit').set({ credit: 5 }).execute()
    for (let count = 0; count < 4; count++) for (const residentId of people) await tell(residentId)
    await Promise.all(urls.map((url, index) => wake(url, `离开的${index}`)))
    await until(async () => (await undelivered()) === 0)
  } while (waves < MOST_WAVES && !(await shares()).every((share) => share > 0))

  expect([desk.collisions, desk.sent.length]).toEqual([0, 160 * waves])
  for (const residentId of people) expect(await creditOf(residentId)).toBe(1)
  const taken = await shares()
  expect(taken.every((share) => share > 0)).toBe(true)
  expect(taken.reduce((sum, share) => sum + share, 0)).toBe(160 * waves)
})
