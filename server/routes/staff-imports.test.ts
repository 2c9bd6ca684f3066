import sharp from 'sharp'
import type { NewsItem, NewsPage } from '../../core/contract/news'
import type { ImportReply } from '../../core/contract/staff-import'
import type { NewsVersion, StaffNewsItem } from '../../core/contract/staff-news'
import { officer } from '../../tests/officer-scene'
import { addUnit } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

const TOKEN = 'operator-token'
let server: TestServer

beforeAll(async () => {
  server = await startTestServer({ operatorToken: TOKEN })
  const street = await addUnit(server.db, '临溪街道')
  await addUnit(server.db, '青禾居民区', street)
})
afterAll(() => server.close())

const post = (fileName: string, content: string | Buffer, fields: object = {}, token = TOKEN) =>
  server.app.inject({
    method: 'POST',
    url: '/api/v1/staff/imports',
    headers: { authorization: `Bearer ${token}` },
    payload: { fileName, content: Buffer.from(content).toString('base64'), ...fields },
  })
const readNews = async (id: string | null) =>
  (await server.app.inject({ url: `/api/v1/news/${id}` })).json<NewsItem>()

const ARTICLE = '《学习<邻里>》心得\n\n2024-07-08\n\n　　第一段。\n　　第二段，a < b && c。\n\n点赞3 收藏4'

test('publishes a file with its date and counts, once', async () => {
  const first = (await post('心得.txt', ARTICLE)).json<ImportReply>()
  expect(first).toMatchObject({
    outcome: 'imported',
    title: '《学习<邻里>》心得',
    publishedOn: '2024-07-08',
    blocks: 2,
  })
  const item = await readNews(first.id)
  expect(item).toMatchObject({
    unit: { name: '临溪街道' },
    category: 'activity',
    likeCount: 3,
    bookmarkCount: 4,
  })
  expect(item.publishedAt.slice(0, 10)).toBe('2024-07-08')
  expect(JSON.stringify(item.body)).toContain('第二段，a < b && c。')
  expect(JSON.stringify(item.body)).not.toContain('点赞')

  expect((await post('改了名.txt', ARTICLE)).json()).toMatchObject({ outcome: 'unchanged', id: first.id })
  const found = await server.app.inject({ url: `/api/v1/news?q=${encodeURIComponent('第二段')}` })
  expect(found.json<NewsPage>().items).toHaveLength(1)
})

test('goes to the unit and category named', async () => {
  const reply = await post('通知.md', '# 停水通知\n\n周四上午停水。', {
    unit: '青禾居民区',
    category: 'notice',
  })
  const item = await readNews(reply.json<ImportReply>().id)
  expect(item).toMatchObject({ unit: { name: '青禾居民区' }, category: 'notice' })
})

test('keeps the pictures of a file, re-encoded in the widths they are shown in', async () => {
  const png = await sharp({ create: { width: 800, height: 400, channels: 3, background: '#3366cc' } })
    .png()
    .toBuffer()
  const html = `<h1>花园开放</h1><p>欢迎来看。</p><img alt="花园" src="data:image/png;base64,${png.toString('base64')}">`
  const item = await readNews((await post('花园.html', html)).json<ImportReply>().id)
  expect(item.cover).toMatchObject({ alt: '花园', width: 800, height: 400, color: '#3366cc' })
  const src = item.cover?.src ?? ''
  expect(item.body.content).toContainEqual({
    type: 'image',
    attrs: { src, alt: '花园', width: 800, height: 400 },
  })
  const widths = await Promise.all(
    ['?w=240', '?w=360', '?w=750', '?w=1125', ''].map(async (query) => {
      const reply = await server.app.inject({ url: src + query })
      expect(reply.headers).toMatchObject({
        'content-type': 'image/jpeg',
        'cache-control': expect.stringContaining('immutable') as string,
      })
      return (await sharp(reply.rawPayload).metadata()).width
    }),
  )
  expect(widths).toEqual([240, 360, 750, 800, 800])
  expect((await server.app.inject({ url: `${src}?w=9999` })).statusCode).toBe(400)
  expect((await server.app.inject({ url: '/api/v1/media/none' })).statusCode).toBe(404)
})

test('checks without publishing in a dry run', async () => {
  const reply = await post('看看.txt', '只是看看\n\n正文一段。', { dryRun: true })
  expect(reply.json()).toMatchObject({ outcome: 'checked', id: null, title: '只是看看' })
  const found = await server.app.inject({ url: `/api/v1/news?q=${encodeURIComponent('只是看看')}` })
  expect(found.json<NewsPage>().items).toEqual([])
})

test.each([
  ['an empty file', '空.txt', '', {}],
  ['a file of another kind', '表.xlsx', 'PK', {}],
  ['a unit there is not', '通知.txt', '通知\n\n正文。', { unit: '不存在居民区' }],
])('refuses %s with a sentence that names what is wrong', async (_title, fileName, content, fields) => {
  const reply = await post(fileName, content, fields)
  const wanted = 'unit' in fields ? '不存在居民区' : fileName
  expect([reply.statusCode, reply.json()]).toMatchObject([
    422,
    { error: { code: 'UNUSABLE', message: expect.stringContaining(wanted) as string } },
  ])
})

test('lets nobody in without the operator token', async () => {
  expect((await post('a.txt', ARTICLE, {}, 'guess')).statusCode).toBe(403)
  const without = await server.app.inject({ method: 'POST', url: '/api/v1/staff/imports', payload: {} })
  expect(without.statusCode).toBe(401)
})

describe('an officer’s file', () => {
  test('becomes a draft with its day and counts, which residents see once it is published', async () => {
    const unitId = await addUnit(server.db, '桂花居民区')
    const editor = await officer(server.app, server.db, unitId, 'editor')
    const content = Buffer.from('桂花开了\n\n2024-09-28\n\n　　满院都是香的。\n\n点赞3 收藏4').toString(
      'base64',
    )
    const { outcome, id } = (
      await editor.post('/staff/imports', { fileName: '桂花.txt', content, category: 'people' })
    ).json<ImportReply>()
    expect(outcome).toBe('imported')
    expect((await server.app.inject({ url: `/api/v1/news/${id}` })).statusCode).toBe(404)
    const draft = (await editor.get(`/staff/news/${id}`)).json<StaffNewsItem>()
    expect(draft).toMatchObject({
      state: 'draft',
      publishedAt: '2024-09-28T04:00:00.000Z',
      content: { title: '桂花开了', category: 'people', unitId },
      createdBy: { id: editor.id },
    })
    // Whatever is changed, what the file said stays the first version.
    await editor.put(`/staff/news/${id}`, { ...draft.content, title: '桂花都开了', revision: 1 })
    const first = (await editor.get(`/staff/news/${id}/versions/1`)).json<NewsVersion>()
    expect(first.content.title).toBe('桂花开了')
    await editor.post(`/staff/news/${id}/publish`, { revision: 2 })
    expect(await readNews(id)).toMatchObject({ title: '桂花都开了', likeCount: 3, bookmarkCount: 4 })
  })
})
