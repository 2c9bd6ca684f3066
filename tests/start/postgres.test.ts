import path from 'node:path'
import { Client } from 'pg'
import { type PrivatePostgres, startPostgres } from '../database/embedded-postgres'
import { clientOf } from './client'
import { killWhatStillRuns, runScript, temporaryFolder } from './script-process'

jest.setTimeout(240_000)

const { folder, remove } = temporaryFolder()
let postgres: PrivatePostgres

beforeAll(async () => {
  postgres = await startPostgres({ isDurable: true })
  const client = new Client({ connectionString: postgres.url('postgres') })
  await client.connect()
  await client.query('create database mulin')
  await client.end()
})
afterAll(async () => {
  killWhatStillRuns()
  await postgres.stop()
  remove()
})

const start = () =>
  runScript('start.js', {
    PORT: '0',
    DATA_DIR: path.join(folder, 'data'),
    DATABASE_URL: postgres.url('mulin'),
  })

const untilReady = async (url: string) => {
  while ((await fetch(`${url}/readyz`)).status !== 200)
    await new Promise((resolve) => setTimeout(resolve, 100))
}

test('starts twice at once on an empty database, and survives its crash', async () => {
  const servers = [start(), start()]
  const urls = await Promise.all(servers.map((server) => server.listening()))
  const [one, other] = urls.map(clientOf)
  if (!one || !other) throw new Error('two servers')

  // The content was loaded once, and a session of one server is good at the other: they share the key too.
  const news = await one.news()
  expect(new Set(news.map(({ title }) => title)).size).toBe(news.length)
  expect(await other.news()).toEqual(news)
  const token = await one.signIn('林阿姨')
  const newsId = news[0]?.id ?? ''
  await other.like(token, newsId)

  await postgres.kill()
  expect((await fetch(`${urls[0]}/readyz`)).status).toBe(503)
  await postgres.restart()
  await Promise.all(urls.map(untilReady))
  expect((await one.reactions(token)).items).toMatchObject([{ id: newsId, liked: true }])

  expect(await Promise.all(servers.map((server) => server.end('SIGINT')))).toEqual([0, 0])
  expect(servers.map((server) => server.output.err.includes('Error'))).toEqual([false, false])
})

test('holds a resident to one count of writes, whichever server they ask', async () => {
  const servers = [start(), start()]
  const urls = await Promise.all(servers.map((server) => server.listening()))
  const [one] = urls.map(clientOf)
  if (!one) throw new Error('two servers')
  const token = await one.signIn('脚本')
  const newsId = (await one.news())[0]?.id ?? ''
  const like = (url: string) =>
    fetch(`${url}/api/v1/news/${newsId}/like`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}` },
    })
  // The count begins anew with the minute.
  const rest = 60_000 - (Date.now() % 60_000)
  if (rest < 20_000) await new Promise((resolve) => setTimeout(resolve, rest + 100))
  const statuses = []
  for (let round = 0; round < 20; round++) {
    const asked = Array.from({ length: 40 }, (_, index) => like(urls[index % 2] ?? ''))
    statuses.push(...(await Promise.all(asked)).map(({ status }) => status))
  }
  const passed = statuses.filter((status) => status === 200).length
  // 300 together, and 30 more in each.
  expect([passed >= 300 && passed <= 360, statuses.filter((status) => status === 429).length]).toEqual([
    true,
    statuses.length - passed,
  ])
  expect(await Promise.all(servers.map((server) => server.end('SIGINT')))).toEqual([0, 0])
})
