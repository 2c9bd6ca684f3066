import type { Notice, NoticePage } from '../../core/contract/notice'
import type { ResidentExport } from '../../core/contract/resident'
import { addEvent, addUnit, resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'
import { addNotices, type NewNotice } from '../store/notices'

const START = new Date('2026-07-03T06:00:00Z')
const MINUTE = 60_000

let server: TestServer
let eventId: string
let now = START
let one: Awaited<ReturnType<typeof resident>>
let names = 0
let keys = 0

beforeAll(async () => {
  server = await startTestServer({ now: () => now })
  eventId = (await addEvent(server.db, await addUnit(server.db, '临溪街道'), {}, START)).id
})
afterAll(() => server.close())
beforeEach(async () => {
  now = START
  one = await resident(server.app, `收件人${names++}`)
})

/** Told of `count` changes, a minute apart, and all at once where `minutes` is 0. */
const tell = async (
  count: number,
  { minutes = 1, kind = 'promoted' }: { minutes?: number; kind?: NewNotice['kind'] } = {},
) => {
  for (let index = 0; index < count; index++) {
    now = new Date(now.getTime() + minutes * MINUTE)
    const facts = { eventTitle: '重阳糕制作', startsAt: '2026-07-04T06:00:00.000Z', venueName: null }
    const about = { residentId: one.id, kind, eventId, registrationId: null, facts }
    await server.db
      .transaction()
      .execute((tx) => addNotices(tx, [{ ...about, key: `${kind}:${keys++}` }], now))
  }
}
const inbox = async (query = '') => (await one.get(`/me/notices${query}`)).json<NoticePage>()
const read = (until: Date | string) =>
  one.ask('PUT', '/me/notices/read', {
    payload: { until: until instanceof Date ? until.toISOString() : until },
  })

test('lists notices newest first, in words, with how many are unread', async () => {
  await tell(1, { kind: 'waitlisted' })
  await tell(1)
  expect(await inbox()).toEqual({
    items: [
      {
        id: expect.any(String) as string,
        kind: 'promoted',
        title: '候补转正，您有名额了',
        text: '“重阳糕制作”有名额了，您已报名成功，7月4日 周六 14:00。如不能来，请尽快取消。',
        eventId,
        registrationId: null,
        createdAt: '2026-07-03T06:02:00.000Z',
        readAt: null,
      },
      expect.objectContaining({ kind: 'waitlisted' }) as Notice,
    ],
    nextCursor: null,
    unreadCount: 2,
  })
})

test('pages through all of them, also those of one moment, and keeps the count of the whole', async () => {
  await tell(3)
  await tell(4, { minutes: 0 })
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: NoticePage = await inbox(`?limit=2${cursor && `&cursor=${cursor}`}`)
    expect(page.unreadCount).toBe(7)
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  }
  expect(seen).toEqual((await inbox()).items.map(({ id }) => id))
  expect(new Set(seen).size).toBe(7)
})

test('leaves unread what arrives while one reads', async () => {
  await tell(2)
  const [latest] = (await inbox()).items
  await tell(1)
  const reply = await read(latest?.createdAt ?? '')
  expect([reply.statusCode, reply.json()]).toEqual([200, { unreadCount: 1 }])
  expect((await inbox()).items.map(({ readAt }) => readAt)).toEqual([
    null,
    now.toISOString(),
    now.toISOString(),
  ])
})

test('keeps when a notice was read first', async () => {
  await tell(1)
  await read(now)
  const readAt = now.toISOString()
  now = new Date(now.getTime() + MINUTE)
  await read(now)
  expect((await inbox()).items).toMatchObject([{ readAt }])
})

test('shows nobody another resident’s', async () => {
  await tell(1)
  const mine = one
  one = await resident(server.app, '别人')
  await read(now)
  expect(await inbox()).toEqual({ items: [], nextCursor: null, unreadCount: 0 })
  one = mine
  expect((await inbox()).unreadCount).toBe(1)
})

test('gives them along with the export, and lets them go with the resident', async () => {
  await tell(1)
  expect((await one.get('/me/export')).json<ResidentExport>().notices).toEqual((await inbox()).items)
  await one.delete('/me')
  const left = await server.db.selectFrom('notice').select('id').where('residentId', '=', one.id).execute()
  expect(left).toEqual([])
})

test.each([['cursor=x'], ['cursor=WyJ4IiwieSJd'], ['limit=51'], ['page=1']])('refuses ?%s', async (query) => {
  expect((await one.get(`/me/notices?${query}`)).statusCode).toBe(400)
})

test('refuses a time that is none', async () => {
  expect((await read('yesterday')).statusCode).toBe(400)
})
