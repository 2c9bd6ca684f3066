import type { StaffNewsItem, StaffNewsPage } from '../../core/contract/staff-news'
import { officer } from '../../tests/officer-scene'
import { codeOf, newsDeskScene, type NewsDeskScene, type Someone } from '../../tests/news-desk-scene'

let desk: NewsDeskScene

beforeAll(async () => {
  desk = await newsDeskScene()
})
afterAll(() => desk.server.close())
beforeEach(() => desk.wait(1))

describe('outside the units of the officer', () => {
  let local: Someone
  let elsewhere: StaffNewsItem
  beforeAll(async () => {
    local = await officer(desk.server.app, desk.server.db, desk.units.qinghe, 'editor')
    elsewhere = await desk.create({ title: '柳荫的事', unitId: desk.units.liuyin })
  })

  test('nothing is listed', async () => {
    const { items, counts } = (await local.get('/staff/news?q=柳荫的事')).json<StaffNewsPage>()
    expect([items, counts.draft]).toEqual([[], 0])
    expect((await local.get(`/staff/news?unit=${desk.units.liuyin}`)).statusCode).toBe(403)
  })

  test.each([
    ['GET', '', undefined],
    ['PUT', '', 'content'],
    ['DELETE', '', undefined],
    ['POST', '/publish', { revision: 1 }],
    ['POST', '/schedule', { revision: 1, publishedAt: '2030-01-01T00:00:00Z' }],
    ['POST', '/withdraw', {}],
    ['POST', '/archive', {}],
    ['PUT', '/pin', { pinnedUntil: null }],
    ['GET', '/preview-token', undefined],
    ['GET', '/versions', undefined],
    ['GET', '/versions/1', undefined],
    ['POST', '/versions/1/restore', { revision: 1 }],
  ] as const)('%s …%s is refused', async (method, path, given) => {
    const payload = given === 'content' ? { ...desk.content(), revision: 1 } : given
    const reply = await local.ask(method, `/staff/news/${elsewhere.id}${path}`, payload ? { payload } : {})
    expect([reply.statusCode, codeOf(reply)]).toEqual([403, 'OUT_OF_SCOPE'])
  })

  test('nothing is written for them, nor moved to them', async () => {
    expect(codeOf(await local.post('/staff/news', desk.content({ unitId: desk.units.liuyin })))).toBe(
      'OUT_OF_SCOPE',
    )
    const own = await desk.create({}, local)
    const moved = await local.put(`/staff/news/${own.id}`, {
      ...desk.content({ unitId: desk.units.liuyin }),
      revision: 1,
    })
    expect(codeOf(moved)).toBe('OUT_OF_SCOPE')
  })
})

test('an organiser reads but does not write', async () => {
  const organiser = await officer(desk.server.app, desk.server.db, desk.units.street, 'organiser')
  const item = await desk.create()
  expect((await organiser.get(`/staff/news/${item.id}`)).statusCode).toBe(200)
  expect((await organiser.post('/staff/news', desk.content())).statusCode).toBe(403)
  expect((await organiser.post(`/staff/news/${item.id}/publish`, { revision: 1 })).statusCode).toBe(403)
})
