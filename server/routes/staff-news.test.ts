import type { NewsItem, NewsPage } from '../../core/contract/news'
import type { StaffNewsItem } from '../../core/contract/staff-news'
import { addEvent } from '../../tests/scene'
import { codeOf, newsDeskScene, type NewsDeskScene } from '../../tests/news-desk-scene'

let desk: NewsDeskScene

beforeAll(async () => {
  desk = await newsDeskScene()
})
afterAll(() => desk.server.close())
beforeEach(() => desk.wait(1))

const find = async (q: string) =>
  (await desk.server.app.inject({ url: `/api/v1/news?q=${encodeURIComponent(q)}` })).json<NewsPage>().items
const auditOf = async (id: string) =>
  (
    await desk.server.db
      .selectFrom('auditEntry')
      .select('action')
      .where('targetId', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ action }) => action)

test('keeps a draft from residents, in the list, by its address and in the search, until it is published', async () => {
  const draft = await desk.create({ title: '紫藤花架要修了' })
  expect(draft).toMatchObject({ state: 'draft', revision: 1, version: 1, publishedAt: null })
  expect(draft.createdBy).toEqual({ id: desk.editor.id, name: '陈编辑' })
  expect((await desk.readPublic(draft.id)).statusCode).toBe(404)
  expect(await find('紫藤花架')).toEqual([])

  const out = await desk.publish(draft)
  expect(out).toMatchObject({ state: 'published', publishedVersion: 1, publishedAt: desk.nowText() })
  expect((await desk.readPublic(draft.id)).json<NewsItem>()).toMatchObject({
    title: '紫藤花架要修了',
    isPinned: false,
  })
  expect(await find('紫藤花架')).toHaveLength(1)
  expect(await auditOf(draft.id)).toEqual(['newsCreate', 'newsPublish'])
})

test('a page that was asked for before shows what is published the moment it is', async () => {
  const list = () => desk.server.app.inject({ url: '/api/v1/news' })
  const draft = await desk.create({ title: '刚刚发布的消息' })
  expect((await list()).body).not.toContain('刚刚发布的消息')
  await desk.publish(draft)
  expect((await list()).body).toContain('刚刚发布的消息')
  await desk.editor.post(`/staff/news/${draft.id}/archive`)
  expect((await list()).body).not.toContain('刚刚发布的消息')
})

test('changes of a published item wait until they are published too', async () => {
  const item = await desk.publish(await desk.create({ title: '旧标题在这里' }))
  const saved = (
    await desk.editor.put(`/staff/news/${item.id}`, { ...item.content, title: '新标题换上', revision: 1 })
  ).json<StaffNewsItem>()
  expect(saved).toMatchObject({ state: 'published', revision: 2, version: 2, hasUnpublishedChanges: true })
  expect((await desk.readPublic(item.id)).json<NewsItem>().title).toBe('旧标题在这里')
  expect(await find('新标题换上')).toEqual([])

  desk.wait(5)
  const out = await desk.publish(saved)
  expect(out).toMatchObject({ hasUnpublishedChanges: false, publishedAt: item.publishedAt })
  expect((await desk.readPublic(item.id)).json<NewsItem>().title).toBe('新标题换上')
  expect([await find('旧标题在这里'), (await find('新标题换上')).length]).toEqual([[], 1])
})

test('is not published without title and body', async () => {
  const item = await desk.create({ title: ' ', body: { type: 'doc', content: [] } })
  const refused = await desk.editor.post(`/staff/news/${item.id}/publish`, { revision: 1 })
  expect(refused.json()).toMatchObject({
    error: { code: 'NEWS_INCOMPLETE', details: { missing: ['title', 'body'] } },
  })
})

test('a scheduled item shows at its hour, not before, and can be taken back', async () => {
  const item = await desk.create({ title: '明早停水的通知' })
  const schedule = (publishedAt: Date) =>
    desk.editor.post(`/staff/news/${item.id}/schedule`, {
      revision: 1,
      publishedAt: publishedAt.toISOString(),
    })
  expect(codeOf(await schedule(desk.later(0)))).toBe('NEWS_DATE_INVALID')
  expect((await schedule(desk.later(30))).json()).toMatchObject({ state: 'scheduled' })
  desk.wait(29)
  expect([(await desk.readPublic(item.id)).statusCode, await find('明早停水')]).toEqual([404, []])
  desk.wait(1)
  expect((await desk.readPublic(item.id)).statusCode).toBe(200)

  const back = (await desk.editor.post(`/staff/news/${item.id}/withdraw`)).json<StaffNewsItem>()
  expect(back.state).toBe('draft')
  expect((await desk.readPublic(item.id)).statusCode).toBe(404)
})

test('keeps the day a draft brought along when asked to, and refuses one to come', async () => {
  const item = await desk.create()
  const past = '2024-07-08T04:00:00.000Z'
  expect((await desk.publish(item, { publishedAt: past })).publishedAt).toBe(past)
  const refused = await desk.editor.post(`/staff/news/${item.id}/publish`, {
    revision: 1,
    publishedAt: desk.later(1).toISOString(),
  })
  expect(codeOf(refused)).toBe('NEWS_DATE_INVALID')
})

test('what is archived can be found and made a draft again, but not edited', async () => {
  const item = await desk.publish(await desk.create({ title: '收起来的文章' }))
  expect((await desk.editor.delete(`/staff/news/${item.id}`)).json()).toMatchObject({ state: 'archived' })
  expect((await desk.editor.delete(`/staff/news/${item.id}`)).statusCode).toBe(200)
  const edit = await desk.editor.put(`/staff/news/${item.id}`, { ...desk.content(), revision: 1 })
  expect(edit.json()).toMatchObject({
    error: { code: 'NEWS_STATE_CONFLICT', details: { state: 'archived' } },
  })
  const back = await desk.editor.post(`/staff/news/${item.id}/withdraw`)
  expect(back.json<StaffNewsItem>()).toMatchObject({ state: 'draft', content: { title: '收起来的文章' } })
  expect(await auditOf(item.id)).toEqual(['newsCreate', 'newsPublish', 'newsArchive', 'newsWithdraw'])
})

test('names the event it tells of, as long as that is public', async () => {
  const { id: eventId } = await addEvent(
    desk.server.db,
    desk.units.qinghe,
    { title: '重阳糕制作' },
    desk.later(0),
  )
  const item = await desk.publish(await desk.create({ relatedEventId: eventId }))
  expect(item.relatedEvent).toEqual({ id: eventId, title: '重阳糕制作' })
  expect((await desk.readPublic(item.id)).json<NewsItem>().relatedEvent).toEqual({
    id: eventId,
    title: '重阳糕制作',
  })
  await desk.server.db.updateTable('event').set({ status: 'archived' }).where('id', '=', eventId).execute()
  desk.wait(1)
  await desk.publish(item)
  expect((await desk.readPublic(item.id)).json<NewsItem>().relatedEvent).toBeNull()
})

describe('a preview', () => {
  test('shows the latest version to whoever has its link, for an hour, kept by nobody', async () => {
    const item = await desk.create({ title: '还没发布的' })
    const { token } = (await desk.editor.get(`/staff/news/${item.id}/preview-token`)).json<{
      token: string
    }>()
    const see = (id: string) =>
      desk.server.app.inject({ url: `/api/v1/news/${id}/preview?token=${encodeURIComponent(token)}` })
    const seen = await see(item.id)
    expect([seen.statusCode, seen.headers['cache-control'], seen.json()]).toMatchObject([
      200,
      'private, no-store',
      { id: item.id, title: '还没发布的', body: item.content.body, relatedEvent: null },
    ])
    const another = await desk.create()
    expect(codeOf(await see(another.id))).toBe('PREVIEW_EXPIRED')
    desk.wait(60)
    expect(codeOf(await see(item.id))).toBe('PREVIEW_EXPIRED')
  })
})
