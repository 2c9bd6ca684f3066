import type { FollowList } from '../../core/contract/follow'
import { FOLLOWS_LIMIT } from '../../core/contract/follow-words'
import type { NewsPage } from '../../core/contract/news'
import type { ResidentExport } from '../../core/contract/resident'
import { addNews, addUnit, resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

let server: TestServer
let street: string
let qinghe: string
let liuyin: string
let names = 0

beforeAll(async () => {
  server = await startTestServer()
  street = await addUnit(server.db, '临溪街道')
  qinghe = await addUnit(server.db, '青禾居民区', street)
  liuyin = await addUnit(server.db, '柳荫居民区', street)
})
afterAll(() => server.close())

const newResident = () => resident(server.app, `关注者${names++}`)
type Resident = Awaited<ReturnType<typeof newResident>>
const followed = async ({ get }: Resident) =>
  (await get('/me/follows')).json<FollowList>().items.map(({ unit }) => unit.name)

test('follows neighbourhoods in the order of the taps, and no longer', async () => {
  const aHe = await newResident()
  expect((await aHe.put(`/units/${liuyin}/follow`)).json()).toEqual({ followed: true })
  await aHe.put(`/units/${qinghe}/follow`)
  expect(await followed(aHe)).toEqual(['柳荫居民区', '青禾居民区'])
  expect((await aHe.delete(`/units/${liuyin}/follow`)).json()).toEqual({ followed: false })
  expect(await followed(aHe)).toEqual(['青禾居民区'])
})

test('takes the same tap twice', async () => {
  const aHe = await newResident()
  const path = `/units/${qinghe}/follow`
  const twice = async (tap: (path: string) => Promise<{ statusCode: number }>) => [
    (await tap(path)).statusCode,
    (await tap(path)).statusCode,
  ]
  expect(await twice(aHe.put)).toEqual([200, 200])
  expect(await followed(aHe)).toEqual(['青禾居民区'])
  expect(await twice(aHe.delete)).toEqual([200, 200])
})

test('does not follow what is not there or has closed, and leaves out what closes later', async () => {
  const aHe = await newResident()
  const unit = await addUnit(server.db, '将要撤销的居民区', street)
  await aHe.put(`/units/${unit}/follow`)
  await server.db.updateTable('unit').set({ status: 'closed' }).where('id', '=', unit).execute()
  expect(await followed(aHe)).toEqual([])
  for (const id of [unit, 'nobody']) {
    expect((await aHe.put(`/units/${id}/follow`)).json()).toMatchObject({ error: { code: 'NOT_FOUND' } })
  }
})

test('stops at the limit, also when two telephones follow at once', async () => {
  const aHe = await newResident()
  const units: string[] = []
  for (let number = 0; number <= FOLLOWS_LIMIT; number++)
    units.push(await addUnit(server.db, `第${number}居民区`, street))
  const [first = '', second = '', ...rest] = units
  for (const unit of rest) await aHe.put(`/units/${unit}/follow`)
  const last = await Promise.all([aHe.put(`/units/${first}/follow`), aHe.put(`/units/${second}/follow`)])
  expect(last.map((reply) => reply.statusCode).sort()).toEqual([200, 409])
  expect(last.find((reply) => reply.statusCode === 409)?.json()).toMatchObject({
    error: { code: 'FOLLOWS_LIMIT', details: { limit: FOLLOWS_LIMIT } },
  })
  expect(await followed(aHe)).toHaveLength(FOLLOWS_LIMIT)
})

test('asks who it is', async () => {
  for (const method of ['PUT', 'DELETE'] as const) {
    const reply = await server.app.inject({ method, url: `/api/v1/units/${qinghe}/follow` })
    expect(reply.json()).toMatchObject({ error: { code: 'SESSION_REQUIRED' } })
  }
})

test('hands the follows over with all else, and forgets them with the resident', async () => {
  const aHe = await newResident()
  await aHe.put(`/units/${qinghe}/follow`)
  expect((await aHe.get('/me/export')).json<ResidentExport>().follows).toMatchObject([
    { unit: { id: qinghe, name: '青禾居民区' } },
  ])
  expect((await aHe.delete('/me')).statusCode).toBe(204)
  const left = await server.db.selectFrom('follow').selectAll().where('residentId', '=', aHe.id).execute()
  expect(left).toEqual([])
})

describe('the news of several units', () => {
  const titlesOf = async (units: string) => {
    const reply = await server.app.inject({ url: `/api/v1/news?units=${units}` })
    expect(reply.headers['cache-control']).toMatch(/^public/)
    return reply.json<NewsPage>().items.map(({ title }) => title)
  }

  beforeAll(async () => {
    const south = await addUnit(server.db, '南片')
    const publishedAt = (day: number) => new Date(Date.UTC(2026, 0, day))
    await addNews(server.db, qinghe, { title: '青禾一条', publishedAt: publishedAt(1) })
    await addNews(server.db, liuyin, { title: '柳荫一条', publishedAt: publishedAt(2) })
    await addNews(server.db, south, { title: '南片一条', publishedAt: publishedAt(3) })
  })

  test('comes together, newest first, with all below them', async () => {
    expect(await titlesOf(qinghe)).toEqual(['青禾一条'])
    expect(await titlesOf(`${qinghe},${liuyin}`)).toEqual(['柳荫一条', '青禾一条'])
    expect(await titlesOf(street)).toEqual(['柳荫一条', '青禾一条'])
  })

  test('is asked for within bounds', async () => {
    const many = Array.from({ length: FOLLOWS_LIMIT + 1 }, (_, number) => `unit${number}`).join(',')
    for (const units of [many, '', ',', 'a b']) {
      const reply = await server.app.inject({ url: `/api/v1/news?units=${encodeURIComponent(units)}` })
      expect(reply.json()).toMatchObject({ error: { code: 'MALFORMED' } })
    }
  })
})
