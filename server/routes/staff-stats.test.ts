import type { RosterEntry } from '../../core/contract/roster'
import type { StaffStats } from '../../core/contract/staff-stats'
import { officer } from '../../tests/officer-scene'
import { addEvent, addNews, addUnit, resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

type Someone = Awaited<ReturnType<typeof officer>>

const HOUR = 3_600_000
/** Ten in the morning in Shanghai. */
const NOW = new Date('2026-07-03T02:00:00Z')
const inHours = (hours: number) => new Date(NOW.getTime() + hours * HOUR)
const sessionIn = (hours: number) => ({ startsAt: inHours(hours), endsAt: inHours(hours + 2), capacity: 4 })

let server: TestServer
let street: string
let below: string
let elsewhere: string

beforeAll(async () => {
  server = await startTestServer({ now: () => NOW })
})
afterAll(() => server.close())
/** Each test has a street of its own, so that nothing of another's is counted. */
beforeEach(async () => {
  street = await addUnit(server.db, '临溪街道')
  below = await addUnit(server.db, '青禾居民区', street)
  elsewhere = await addUnit(server.db, '别处街道')
})

const as = (role: Parameters<typeof officer>[3], unit = street) => officer(server.app, server.db, unit, role)
const stats = async (who: Someone) => (await who.get('/staff/stats')).json<StaffStats>()
const tasks = async (who: Someone) =>
  (await stats(who)).tasks.map(({ kind, event, count }) => [kind, event?.title ?? null, count])
const event = (title: string, given: Parameters<typeof addEvent>[2] = {}, unit = below) =>
  addEvent(server.db, unit, { title, ...given }, NOW)
const over = { opensAt: inHours(-90), closesAt: inHours(-40), cancelDeadline: inHours(-40) }

/** With the hours of the session moved to the past afterwards, as if it had been held. */
const held = async (title: string, names: string[], came: number) => {
  const organiser = await as('organiser')
  const { id, sessionIds } = await event(title, { sessions: [sessionIn(2)], partyLimit: 10 })
  const reply = await organiser.post(`/staff/events/${id}/registrations`, {
    sessionId: sessionIds[0],
    people: names.map((name) => ({ name })),
  })
  const { attendees } = reply.json<RosterEntry>()
  const present = attendees.slice(0, came).map((person) => person.id)
  if (came > 0)
    await server.db.updateTable('attendee').set({ checkedInAt: NOW }).where('id', 'in', present).execute()
  const [startsAt, endsAt] = [inHours(-30), inHours(-28)]
  await server.db.updateTable('eventSession').set({ startsAt, endsAt }).where('eventId', '=', id).execute()
  await server.db
    .updateTable('event')
    .set({ ...over, startsAt, endsAt })
    .where('id', '=', id)
    .execute()
  return id
}

/** One of everything, in the neighbourhood below the street. */
const busyDay = async () => {
  const soon = await event('修伞摊', { sessions: [sessionIn(5)] })
  await (await resident(server.app, '王阿姨')).signUp(soon.id)
  const { id } = await event('剪纸课', {
    admission: 'approval',
    sessions: [sessionIn(200)],
    closesAt: inHours(199),
  })
  await (await resident(server.app, '李叔叔')).signUp(id)
  await held('重阳糕制作', ['赵奶奶', '孙爷爷', '周阿婆'], 2)
  await addNews(server.db, below, { status: 'draft', publishedAt: null })
  await addNews(server.db, below, { publishedAt: inHours(20) })
  await addNews(server.db, below, { publishedAt: inHours(-50), likeCount: 5, bookmarkCount: 2 })
}

const OF_EVENTS = [
  ['approvals', '剪纸课', 1],
  ['calls', '修伞摊', 1],
  ['beginning', '修伞摊', 1],
]
const OF_NEWS = [
  ['recap', '重阳糕制作', 2],
  ['scheduled', null, 1],
  ['newsDrafts', null, 1],
]

test('tells each role what it can see to, and no other', async () => {
  await busyDay()
  expect(await tasks(await as('organiser'))).toEqual(OF_EVENTS)
  expect(await tasks(await as('editor'))).toEqual(OF_NEWS)
  expect(await tasks(await as('admin'))).toEqual([...OF_EVENTS, ...OF_NEWS])
})

test('tells an editor nothing of the rosters, in numbers either', async () => {
  await busyDay()
  const { signUps, attendance, reading } = await stats(await as('editor'))
  expect([signUps, attendance]).toEqual([null, null])
  expect(reading.at(-1)).toEqual({ month: '2026-07', articles: 1, likes: 5, bookmarks: 2 })
})

test('counts by day and by month without gaps, and the scheduled not at all', async () => {
  await busyDay()
  const { signUps, attendance, reading } = await stats(await as('organiser'))
  expect(signUps).toHaveLength(30)
  expect(signUps?.slice(-2)).toEqual([
    { day: '2026-07-02', people: 0 },
    { day: '2026-07-03', people: 5 },
  ])
  expect(attendance).toHaveLength(6)
  expect(attendance?.at(-1)).toEqual({ month: '2026-07', seats: 3, came: 2 })
  expect(reading.map(({ month }) => month)).toEqual([
    '2026-02',
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06',
    '2026-07',
  ])
})

test('leaves out of the attendance what was held without check-in', async () => {
  await held('合唱团', ['赵奶奶', '孙爷爷'], 0)
  expect((await stats(await as('organiser'))).attendance?.at(-1)).toEqual({
    month: '2026-07',
    seats: 0,
    came: 0,
  })
})

test('is of the own unit and all below, and names no unit', async () => {
  await busyDay()
  const own = await (await as('admin', below)).get('/staff/stats')
  expect(own.json<StaffStats>().tasks).toHaveLength(OF_EVENTS.length + OF_NEWS.length)
  expect(own.body).not.toContain('青禾')
  const { tasks: none, signUps, reading } = await stats(await as('admin', elsewhere))
  expect(none).toEqual([])
  expect(signUps?.every(({ people }) => people === 0)).toBe(true)
  expect(reading.every(({ articles }) => articles === 0)).toBe(true)
})

test('forgets the recap once there is one, and does not ask for that of a draft or a cancelled event', async () => {
  const id = await held('重阳糕制作', ['赵奶奶'], 1)
  await event('取消了', { ...over, sessions: [sessionIn(-30)], cancelledAt: inHours(-35) })
  await event('很久以前', { ...over, sessions: [sessionIn(-24 * 20)] })
  const editor = await as('editor')
  expect(await tasks(editor)).toEqual([['recap', '重阳糕制作', 1]])
  await editor.post(`/staff/events/${id}/recap`)
  expect(await tasks(editor)).toEqual([['newsDrafts', null, 1]])
})

test('counts an offer with its hour, and who is to be called for a late seat', async () => {
  const { id } = await event('写春联', {
    sessions: [{ ...sessionIn(30), capacity: 1 }],
    cancelDeadline: inHours(29),
  })
  const first = await resident(server.app, '先到')
  const reply = await first.signUp(id)
  await (await resident(server.app, '候补')).signUp(id)
  await first.delete(`/registrations/${reply.json<{ id: string }>().id}`)
  const { tasks: found } = await stats(await as('organiser'))
  expect(found.map(({ kind, count, at }) => [kind, count, at])).toEqual([
    // Nobody has WeChat here, so that the offer is a call as well.
    ['seatCalls', 1, null],
    ['offers', 1, inHours(4).toISOString()],
  ])
})
