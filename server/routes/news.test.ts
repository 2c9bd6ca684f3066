import type { NewsPage } from '../../core/contract/news'
import { addNews, addUnit, bodyOf } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

let server: TestServer
let street: string
let qinghe: string
let liuyin: string

const day = (number: number) => new Date(Date.UTC(2026, 0, number, 4))
const get = (path: string, headers = {}) => server.app.inject({ url: `/api/v1${path}`, headers })
const read = async (path: string) => (await get(path)).json<NewsPage>()
const titles = async (path: string) => (await read(path)).items.map((item) => item.title)

beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-02-01T00:00:00Z') })
  street = await addUnit(server.db, '临溪街道')
  qinghe = await addUnit(server.db, '青禾居民区', street)
  liuyin = await addUnit(server.db, '柳荫居民区', street)
  for (let number = 1; number <= 25; number++) {
    await addNews(server.db, number % 2 ? qinghe : liuyin, {
      title: `第${number}条`,
      category: number % 5 ? 'notice' : 'people',
      publishedAt: day(number),
    })
  }
  await addNews(server.db, street, { title: '还没到发布时间', publishedAt: new Date('2026-03-01T00:00:00Z') })
})
afterAll(() => server.close())

test('lists the newest first, 20 unless told, without bodies', async () => {
  const page = await read('/news')
  expect(page.items).toHaveLength(20)
  expect(page.items[0]).toMatchObject({
    title: '第25条',
    unit: { id: qinghe, name: '青禾居民区' },
    cover: null,
    likeCount: 0,
  })
  expect(page.items[0]).not.toHaveProperty('body')
})

test('walks all pages without a gap or a repeat', async () => {
  const seen: string[] = []
  let cursor = ''
  for (;;) {
    const page = await read(`/news?limit=7${cursor}`)
    seen.push(...page.items.map((item) => item.title))
    if (page.nextCursor === null) break
    cursor = `&cursor=${page.nextCursor}`
  }
  expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => `第${25 - index}条`))
})

test('filters by category, and by unit with all below it', async () => {
  expect(await titles('/news?category=people')).toEqual(['第25条', '第20条', '第15条', '第10条', '第5条'])
  expect(await titles(`/news?unit=${liuyin}&limit=2`)).toEqual(['第24条', '第22条'])
  expect(await titles(`/news?unit=${street}&limit=2`)).toEqual(['第25条', '第24条'])
  expect(await titles('/news?unit=nobody')).toEqual([])
})

test('hides what is not published yet', async () => {
  expect(await titles('/news?limit=50')).not.toContain('还没到发布时间')
})

test('reads one item with its body, text as typed', async () => {
  const body = bodyOf('《学习<关于基层>体会》&amp;')
  const id = await addNews(server.db, street, { title: '《学习<关于>》', body })
  const reply = await get(`/news/${id}`)
  expect(reply.json()).toMatchObject({ id, title: '《学习<关于>》', body })
})

test('answers 304 to one who has it, and anew once it has changed', async () => {
  const first = await get('/news?limit=3')
  const etag = String(first.headers.etag)
  expect(first.headers['cache-control']).toMatch(/^public, max-age=\d+, stale-while-revalidate=\d+$/)
  const again = await get('/news?limit=3', { 'if-none-match': etag })
  expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag])
  expect(again.headers).toMatchObject({
    'cache-control': first.headers['cache-control'],
    vary: first.headers.vary,
  })
  expect((await get('/news?limit=3', { 'if-none-match': `"other", W/${etag}` })).statusCode).toBe(304)
  expect((await get('/news?limit=4', { 'if-none-match': etag })).statusCode).toBe(200)
})

test.each([
  ['an unknown field', '/news?colour=red', 400, 'MALFORMED'],
  ['a limit above 50', '/news?limit=51', 400, 'MALFORMED'],
  ['a category there is not', '/news?category=gossip', 400, 'MALFORMED'],
  ['a cursor that is not ours', '/news?cursor=abc', 400, 'CURSOR_INVALID'],
  ['an id of another shape', '/news/..%2Fetc', 400, 'MALFORMED'],
  ['an item there is not', '/news/none', 404, 'NOT_FOUND'],
  ['a path there is not', '/nothing', 404, 'NOT_FOUND'],
])('refuses %s with its code and a Chinese sentence', async (_title, path, status, code) => {
  const reply = await get(path)
  expect(reply.statusCode).toBe(status)
  expect(reply.json()).toMatchObject({
    error: { code, message: expect.stringMatching(/[\u4e00-\u9fff]/) as string },
  })
})
