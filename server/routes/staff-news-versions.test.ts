import type { NewsContent, NewsVersion, NewsVersionList, StaffNewsItem } from '../../core/contract/staff-news'
import { officer } from '../../tests/officer-scene'
import { addNews, addUnit, bodyOf } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

let server: TestServer
let clock = new Date('2026-07-03T06:00:00Z')
let unitId: string
type Someone = Awaited<ReturnType<typeof officer>>
let chen: Someone
let zhou: Someone

beforeAll(async () => {
  server = await startTestServer({ now: () => clock })
  unitId = await addUnit(server.db, '临溪街道')
  chen = await officer(server.app, server.db, unitId, 'editor', { name: '陈编辑' })
  zhou = await officer(server.app, server.db, unitId, 'editor', { name: '周编辑' })
})
afterAll(() => server.close())

const wait = (minutes: number) => {
  clock = new Date(clock.getTime() + minutes * 60_000)
}
const content = (title: string): NewsContent => ({
  title,
  category: 'notice',
  unitId,
  body: bodyOf(`${title}的正文。`),
  cover: null,
  relatedEventId: null,
})
const save = async (who: Someone, item: StaffNewsItem, title: string) =>
  (
    await who.put(`/staff/news/${item.id}`, { ...content(title), revision: item.revision })
  ).json<StaffNewsItem>()
const outline = async (id: string) =>
  (await chen.get(`/staff/news/${id}/versions`))
    .json<NewsVersionList>()
    .items.map(({ number, title, editor }) => `${number} ${title} ${editor?.name}`)

test('goes on with a version for ten minutes, and keeps every other apart', async () => {
  let item = (await chen.post('/staff/news', content('一'))).json<StaffNewsItem>()
  wait(5)
  item = await save(chen, item, '一改')
  wait(6)
  item = await save(chen, item, '二')
  item = await save(zhou, item, '三')
  item = await save(chen, item, '四')
  expect(await outline(item.id)).toEqual(['4 四 陈编辑', '3 三 周编辑', '2 二 陈编辑', '1 一改 陈编辑'])

  await chen.post(`/staff/news/${item.id}/publish`, { revision: item.revision })
  item = await save(chen, item, '五')
  expect((await outline(item.id))[0]).toBe('5 五 陈编辑')
  const published = (await chen.get(`/staff/news/${item.id}/versions/4`)).json<NewsVersion>()
  expect(published).toMatchObject({ content: content('四'), publishedAt: clock.toISOString() })
})

test('restores an old version as a new one, and what stood last can be gone back to', async () => {
  let item = (await chen.post('/staff/news', content('原来的'))).json<StaffNewsItem>()
  wait(20)
  item = await save(chen, item, '改坏的')
  const url = `/staff/news/${item.id}/versions`
  const restored = (await zhou.post(`${url}/1/restore`, { revision: item.revision })).json<StaffNewsItem>()
  expect(restored).toMatchObject({ version: 3, content: content('原来的') })
  const { items } = (await chen.get(url)).json<NewsVersionList>()
  expect(items.map(({ number, restoredFrom }) => [number, restoredFrom])).toEqual([
    [3, 1],
    [2, null],
    [1, null],
  ])
  expect((await chen.get(`${url}/2`)).json<NewsVersion>().content).toEqual(content('改坏的'))
  await save(zhou, restored, '接着写')
  expect((await chen.get(`${url}/3`)).json<NewsVersion>().content).toEqual(content('原来的'))
})

test('a restore on top of what the officer has not seen is refused', async () => {
  const item = (await chen.post('/staff/news', content('甲'))).json<StaffNewsItem>()
  await save(zhou, item, '乙')
  const refused = await chen.post(`/staff/news/${item.id}/versions/1/restore`, { revision: item.revision })
  expect([refused.statusCode, refused.json()]).toMatchObject([409, { error: { code: 'EDIT_CONFLICT' } }])
})

test('what came in without an officer is the first version', async () => {
  const id = await addNews(server.db, unitId, { title: '导入的' })
  const { items } = (await chen.get(`/staff/news/${id}/versions`)).json<NewsVersionList>()
  expect(items).toMatchObject([{ number: 1, title: '导入的', editor: null }])
})

test('there is no version 99', async () => {
  const id = await addNews(server.db, unitId)
  expect((await chen.get(`/staff/news/${id}/versions/99`)).statusCode).toBe(404)
  expect((await chen.post(`/staff/news/${id}/versions/99/restore`, { revision: 1 })).statusCode).toBe(404)
})
