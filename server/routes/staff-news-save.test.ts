import type { NewsContent, StaffNewsItem } from '../../core/contract/staff-news'
import { codeOf, newsDeskScene, type NewsDeskScene } from '../../tests/news-desk-scene'

let desk: NewsDeskScene

beforeAll(async () => {
  desk = await newsDeskScene()
})
afterAll(() => desk.server.close())
beforeEach(() => desk.wait(1))

test('a stale save is told whose and when, changes nothing, and can be made again on top', async () => {
  const item = await desk.create()
  const url = `/staff/news/${item.id}`
  const theirs = desk.content({ title: '周编辑的标题' })
  desk.wait(1)
  const savedAt = desk.nowText()
  expect((await desk.other.put(url, { ...theirs, revision: 1 })).statusCode).toBe(200)

  const mine = desk.content({ title: '陈编辑的标题' })
  const refused = await desk.editor.put(url, { ...mine, revision: 1 })
  expect([refused.statusCode, refused.json()]).toMatchObject([
    409,
    {
      error: {
        code: 'EDIT_CONFLICT',
        details: { revision: 2, version: 2, updatedAt: savedAt, updatedBy: { name: '周编辑' } },
      },
    },
  ])
  expect((await desk.editor.get(url)).json<StaffNewsItem>().content).toEqual(theirs)

  const again = await desk.editor.put(url, { ...mine, revision: 2, asNewVersion: true })
  expect(again.json<StaffNewsItem>()).toMatchObject({ revision: 3, version: 3, content: mine })
  expect((await desk.editor.get(`${url}/versions/2`)).json<{ content: NewsContent }>().content).toEqual(
    theirs,
  )
})

test('of two saves at the same time one is refused', async () => {
  const item = await desk.create()
  const replies = await Promise.all(
    ['甲', '乙', '丙'].map((title, index) =>
      (index === 0 ? desk.editor : desk.other).put(`/staff/news/${item.id}`, {
        ...desk.content({ title }),
        revision: 1,
      }),
    ),
  )
  expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409])
})

test('a save sent again after a lost answer is done, not in conflict', async () => {
  const item = await desk.create()
  const change = { ...desk.content({ title: '改过的' }), revision: 1 }
  const first = (await desk.editor.put(`/staff/news/${item.id}`, change)).json<StaffNewsItem>()
  const second = (await desk.editor.put(`/staff/news/${item.id}`, change)).json<StaffNewsItem>()
  expect([first.revision, second.revision]).toEqual([2, 2])
})

test('publishing what somebody changed meanwhile is refused', async () => {
  const item = await desk.create()
  await desk.other.put(`/staff/news/${item.id}`, { ...desk.content({ title: '改了' }), revision: 1 })
  const refused = await desk.editor.post(`/staff/news/${item.id}/publish`, { revision: 1 })
  expect(codeOf(refused)).toBe('EDIT_CONFLICT')
})

test.each([
  ['an event there is not', { relatedEventId: 'none' }],
  ['a cover there is not', { cover: { mediaId: 'none', alt: '' } }],
  [
    'a picture of another site',
    {
      body: {
        type: 'doc' as const,
        content: [
          {
            type: 'image' as const,
            attrs: { src: 'https://example.com/a.jpg', alt: '', width: 1, height: 1 },
          },
        ],
      },
    },
  ],
])('refuses %s', async (_title, given) => {
  expect(codeOf(await desk.editor.post('/staff/news', desk.content(given)))).toBe('UNUSABLE')
})

test('refuses a body that the contract does not know', async () => {
  const body = { type: 'doc', content: [{ type: 'codeBlock' }] }
  expect((await desk.editor.post('/staff/news', { ...desk.content(), body })).statusCode).toBe(400)
})
