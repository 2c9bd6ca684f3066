import type { NewsPage } from '../../core/contract/news'
import type { StaffNewsPage } from '../../core/contract/staff-news'
import { addNews, addUnit } from '../../tests/scene'
import { codeOf, newsDeskScene, type NewsDeskScene } from '../../tests/news-desk-scene'

let desk: NewsDeskScene

beforeAll(async () => {
  desk = await newsDeskScene()
})
afterAll(() => desk.server.close())
beforeEach(() => desk.wait(1))

test('lists by state, category, unit, words and officer, with the counts of each state', async () => {
  const notice = await desk.create({ title: '青石板路修缮', category: 'notice' })
  await desk.create({ title: '青石板路的故事', category: 'people', unitId: desk.units.liuyin }, desk.other)
  await desk.publish(await desk.create({ title: '青石板路通了' }))
  const list = async (query: string) => {
    const page = (
      await desk.editor.get(`/staff/news?q=${encodeURIComponent('青石板')}&${query}`)
    ).json<StaffNewsPage>()
    return [page.items.map(({ title }) => title), page.counts]
  }
  const none = { draft: 0, scheduled: 0, published: 0, archived: 0 }
  expect(await list('')).toEqual([
    ['青石板路通了', '青石板路的故事', '青石板路修缮'],
    { ...none, draft: 2, published: 1 },
  ])
  expect(await list('state=draft')).toEqual([
    ['青石板路的故事', '青石板路修缮'],
    { ...none, draft: 2, published: 1 },
  ])
  expect(await list('category=people')).toEqual([['青石板路的故事'], { ...none, draft: 1 }])
  expect(await list(`unit=${desk.units.liuyin}`)).toEqual([['青石板路的故事'], { ...none, draft: 1 }])
  expect((await list('mine=true'))[0]).toEqual(['青石板路通了', '青石板路修缮'])
  desk.wait(1)
  await desk.other.put(`/staff/news/${notice.id}`, {
    ...notice.content,
    title: '青石板路修缮公告',
    revision: 1,
  })
  expect((await list('state=draft'))[0]).toEqual(['青石板路修缮公告', '青石板路的故事'])
})

test('pages through the list without missing or repeating any', async () => {
  const titles: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: StaffNewsPage = (
      await desk.editor.get(`/staff/news?limit=3${cursor && `&cursor=${cursor}`}`)
    ).json()
    titles.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  }
  const { count } = await desk.server.db
    .selectFrom('newsItem')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  expect([titles.length, new Set(titles).size]).toEqual([count, count])
})

test('pinned news stand on top of the first page only, until their hour', async () => {
  const unitId = await addUnit(desk.server.db, '桂花居民区', desk.units.street)
  const ids: string[] = []
  for (let day = 1; day <= 5; day++)
    ids.push(
      await addNews(desk.server.db, unitId, {
        title: `第 ${day} 天`,
        publishedAt: new Date(`2026-06-0${day}T04:00:00Z`),
      }),
    )
  const pinned = await desk.editor.put(`/staff/news/${ids[0]}/pin`, {
    pinnedUntil: desk.later(5).toISOString(),
  })
  expect(pinned.json()).toMatchObject({ pinnedUntil: desk.later(5).toISOString() })

  const pages = async (limit: number) => {
    const seen: string[][] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const url = `/api/v1/news?unit=${unitId}&limit=${limit}${cursor && `&cursor=${cursor}`}`
      const page: NewsPage = (await desk.server.app.inject({ url })).json()
      seen.push(page.items.map(({ title, isPinned }) => `${isPinned ? '顶 ' : ''}${title}`))
      cursor = page.nextCursor
    }
    return seen
  }
  expect(await pages(3)).toEqual([
    ['顶 第 1 天', '第 5 天', '第 4 天'],
    ['第 3 天', '第 2 天'],
  ])
  expect(await pages(1)).toEqual([['顶 第 1 天'], ['第 5 天'], ['第 4 天'], ['第 3 天'], ['第 2 天']])
  desk.wait(5)
  expect(await pages(5)).toEqual([['第 5 天', '第 4 天', '第 3 天', '第 2 天', '第 1 天']])
  expect(codeOf(await desk.editor.put(`/staff/news/${ids[0]}/pin`, { pinnedUntil: desk.nowText() }))).toBe(
    'NEWS_DATE_INVALID',
  )
})
