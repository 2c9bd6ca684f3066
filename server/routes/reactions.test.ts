import type { BookmarkPage, LikePage, ReactionList } from '../../core/contract/reaction'
import { addEvent, addNews, addUnit, bodyOf, resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

let server: TestServer
let street: string

beforeAll(async () => {
  server = await startTestServer()
  street = await addUnit(server.db, '临溪街道')
})
afterAll(() => server.close())

const news = (likeCount = 0) => addNews(server.db, street, { likeCount })

test('counts each resident once, however often they wish it', async () => {
  const id = await news(7)
  const [one, two] = await Promise.all([resident(server.app, '阿芳'), resident(server.app, '老周')])
  expect((await one.put(`/news/${id}/like`)).json()).toEqual({ liked: true, likeCount: 8 })
  expect((await one.put(`/news/${id}/like`)).json()).toEqual({ liked: true, likeCount: 8 })
  expect((await two.put(`/news/${id}/like`)).json()).toEqual({ liked: true, likeCount: 9 })
  expect((await one.delete(`/news/${id}/like`)).json()).toEqual({ liked: false, likeCount: 8 })
  expect((await one.delete(`/news/${id}/like`)).json()).toEqual({ liked: false, likeCount: 8 })
})

test('shows a new count at once in the list and the article', async () => {
  const id = await news()
  const one = await resident(server.app, '阿芳')
  const read = async () =>
    (await server.app.inject({ url: `/api/v1/news/${id}` })).json<{ likeCount: number }>()
  expect((await read()).likeCount).toBe(0)
  await one.put(`/news/${id}/like`)
  expect((await read()).likeCount).toBe(1)
})

test('settles a hundred wishes at once to the right count', async () => {
  const id = await news()
  const residents = await Promise.all(
    Array.from({ length: 25 }, (_, index) => resident(server.app, `邻居${index}`)),
  )
  await Promise.all(
    residents.flatMap((one) => [one.put(`/news/${id}/like`), one.put(`/news/${id}/bookmark`)]),
  )
  await Promise.all(residents.slice(0, 5).map((one) => one.delete(`/news/${id}/like`)))
  const reply = await server.app.inject({ url: `/api/v1/news/${id}` })
  expect(reply.json()).toMatchObject({ likeCount: 20, bookmarkCount: 25 })
})

test('lists bookmarks of news and events, newest first, and filters them', async () => {
  const one = await resident(server.app, '收藏的人')
  const newsId = await news()
  const { id: eventId } = await addEvent(server.db, street)
  await one.put(`/news/${newsId}/bookmark`)
  await one.put(`/events/${eventId}/bookmark`)
  const page = (await one.get('/me/bookmarks')).json<BookmarkPage>()
  expect(page.items.map((item) => item.target)).toEqual(['event', 'news'])
  const events = (await one.get('/me/bookmarks?target=event')).json<BookmarkPage>()
  expect(events.items).toMatchObject([{ target: 'event', event: { id: eventId, bookmarkCount: 1 } }])
  await one.delete(`/events/${eventId}/bookmark`)
  expect((await one.get('/me/bookmarks')).json<BookmarkPage>().items).toHaveLength(1)
})

test('lists likes of news and events apart from bookmarks', async () => {
  const one = await resident(server.app, '点赞的人')
  const [liked, marked] = [await news(), await news()]
  const { id: eventId } = await addEvent(server.db, street)
  await one.put(`/news/${liked}/like`)
  await one.put(`/events/${eventId}/like`)
  await one.put(`/news/${marked}/bookmark`)
  const page = (await one.get('/me/likes')).json<LikePage>()
  expect(page.items).toMatchObject([
    { target: 'event', event: { id: eventId } },
    { target: 'news', news: { id: liked } },
  ])
  const first = (await one.get('/me/likes?limit=1')).json<LikePage>()
  const second = (await one.get(`/me/likes?limit=1&cursor=${first.nextCursor}`)).json<LikePage>()
  expect([first.items[0]?.target, second.items[0]?.target, second.nextCursor]).toEqual([
    'event',
    'news',
    null,
  ])
})

test('finds bookmarks by words of their title or text, all of them', async () => {
  const one = await resident(server.app, '找收藏的人')
  const newsId = await addNews(server.db, street, { title: 'ＡＢ 修伞', body: bodyOf('带一把坏伞来') })
  const { id: eventId } = await addEvent(server.db, street, { title: '周末修理摊' })
  await one.put(`/news/${newsId}/bookmark`)
  await one.put(`/events/${eventId}/bookmark`)
  const found = async (q: string) =>
    (await one.get(`/me/bookmarks?q=${encodeURIComponent(q)}`))
      .json<BookmarkPage>()
      .items.map(({ target }) => target)
  expect(await found('修')).toEqual(['event', 'news'])
  expect(await found('坏伞')).toEqual(['news'])
  expect(await found('ab 坏伞')).toEqual(['news'])
  expect(await found('修理 坏伞')).toEqual([])
  expect(await found('  ')).toHaveLength(2)
})

test('pages bookmarks without a gap', async () => {
  const one = await resident(server.app, '收藏很多的人')
  for (let count = 0; count < 5; count++) await one.put(`/news/${await news()}/bookmark`)
  const first = (await one.get('/me/bookmarks?limit=3')).json<BookmarkPage>()
  const second = (await one.get(`/me/bookmarks?limit=3&cursor=${first.nextCursor}`)).json<BookmarkPage>()
  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([3, 2, null])
})

test('syncs what changed since, what was taken back too', async () => {
  const one = await resident(server.app, '两台手机')
  const [liked, dropped] = [await news(), await news()]
  await one.put(`/news/${liked}/like`)
  await one.put(`/news/${dropped}/like`)
  const all = (await one.get('/me/reactions')).json<ReactionList>()
  expect(all.items.map(({ id }) => id)).toEqual([liked, dropped])
  await one.delete(`/news/${dropped}/like`)
  await one.put(`/news/${dropped}/bookmark`)
  const since = (await one.get(`/me/reactions?since=${encodeURIComponent(all.asOf)}`)).json<ReactionList>()
  expect(since.items).toContainEqual(
    expect.objectContaining({ target: 'news', id: dropped, liked: false, bookmarked: true }),
  )
})

test.each([
  ['without a session', 401, 'SESSION_REQUIRED', false, 'x'],
  ['of nothing', 404, 'NOT_FOUND', true, 'nothing-there'],
])('refuses a like %s', async (_title, status, code, isSignedIn, id) => {
  const path = `/news/${id}/like`
  const reply = isSignedIn
    ? await (await resident(server.app, '阿芳')).put(path)
    : await server.app.inject({ method: 'PUT', url: `/api/v1${path}` })
  expect([reply.statusCode, reply.json()]).toMatchObject([status, { error: { code } }])
})
