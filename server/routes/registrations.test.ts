import type { CommunityEvent } from '../../core/contract/event'
import type { MyRegistrationPage, Registration } from '../../core/contract/registration'
import { addEvent, addUnit, resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

let server: TestServer
let street: string
let now = new Date('2026-07-03T06:00:00Z')

beforeAll(async () => {
  server = await startTestServer({ now: () => now })
  street = await addUnit(server.db, '临溪街道')
})
afterAll(() => server.close())
beforeEach(() => {
  now = new Date('2026-07-03T06:00:00Z')
})

const event = (given: Parameters<typeof addEvent>[2] = {}) => addEvent(server.db, street, given, now)
const people = (...names: string[]) => Promise.all(names.map((name) => resident(server.app, name)))
const counts = async (eventId: string) => {
  const reply = await server.app.inject({ url: `/api/v1/events/${eventId}` })
  const [session] = reply.json<CommunityEvent>().sessions
  return [session?.seatsTaken, session?.waitlistCount]
}

test('confirms while seats are left, then waitlists in the order of arrival', async () => {
  const { id } = await event()
  const replies = []
  for (const one of await people('甲一', '乙一', '丙一', '丁一')) replies.push(await one.signUp(id))
  expect(replies.map((reply) => reply.statusCode)).toEqual([201, 201, 201, 201])
  const registrations = replies.map((reply) => reply.json<Registration>())
  expect(registrations.map(({ state, waitlistPlace }) => [state, waitlistPlace])).toEqual([
    ['confirmed', null],
    ['confirmed', null],
    ['waitlisted', 1],
    ['waitlisted', 2],
  ])
  expect(registrations[0]?.attendees).toMatchObject([{ relativeId: null, name: '甲一' }])
  expect(await counts(id)).toEqual([2, 2])
})

const farAway = (capacity: number) => {
  const startsAt = new Date('2026-07-07T06:00:00Z')
  const session = { startsAt, endsAt: new Date('2026-07-07T08:00:00Z'), capacity }
  return event({ cancelDeadline: startsAt, sessions: [session] })
}

test('promotes the first who waits when somebody cancels', async () => {
  const { id } = await farAway(1)
  const [first, second, third] = await people('甲二', '乙二', '丙二')
  const mine = (await first?.signUp(id))?.json<Registration>()
  const next = (await second?.signUp(id))?.json<Registration>()
  const last = (await third?.signUp(id))?.json<Registration>()
  const cancelled = await first?.delete(`/registrations/${mine?.id}`)
  expect(cancelled?.json()).toMatchObject({ state: 'cancelled', waitlistPlace: null })
  expect((await second?.get(`/registrations/${next?.id}`))?.json()).toMatchObject({ state: 'confirmed' })
  expect((await third?.get(`/registrations/${last?.id}`))?.json()).toMatchObject({ waitlistPlace: 1 })
  expect(await counts(id)).toEqual([1, 1])
})

test('answers a repeat with the same key by the same registration, and a repeated cancel by the same end', async () => {
  const { id } = await event()
  const [one] = await people('甲三')
  const first = await one?.signUp(id, { key: 'k1' })
  const again = await one?.signUp(id, { key: 'k1' })
  expect([first?.statusCode, again?.statusCode]).toEqual([201, 200])
  expect(again?.json()).toEqual(first?.json())
  const path = `/registrations/${first?.json<Registration>().id}`
  await one?.delete(path)
  expect((await one?.delete(path))?.json()).toMatchObject({ state: 'cancelled' })
  expect((await one?.signUp(id, { key: 'k1' }))?.json()).toMatchObject({ state: 'cancelled' })
  expect((await one?.signUp(id, { key: 'k2' }))?.statusCode).toBe(201)
  expect(await counts(id)).toEqual([1, 0])
})

test('refuses a key that was used for another event', async () => {
  const [one, other] = [await event(), await event()]
  const [somebody] = await people('甲四')
  await somebody?.signUp(one.id, { key: 'k' })
  const reply = await somebody?.signUp(other.id, { key: 'k' })
  expect([reply?.statusCode, reply?.json()]).toMatchObject([409, { error: { code: 'KEY_REUSED' } }])
})

test('names the registration one has already', async () => {
  const { id } = await event()
  const [one] = await people('甲五')
  const registrationId = (await one?.signUp(id))?.json<Registration>().id
  const reply = await one?.signUp(id)
  expect(reply?.json()).toMatchObject({ error: { code: 'ALREADY_REGISTERED', details: { registrationId } } })
})

test.each<[string, Parameters<typeof addEvent>[2], object, string]>([
  ['before it opens', { opensAt: new Date('2026-07-03T07:00:00Z') }, {}, 'NOT_OPEN_YET'],
  ['after it has closed', { closesAt: new Date('2026-07-03T06:00:00Z') }, {}, 'REGISTRATION_CLOSED'],
  ['for a cancelled event', { cancelledAt: new Date('2026-07-03T05:00:00Z') }, {}, 'EVENT_CANCELLED'],
  ['a session of another event', {}, { sessionId: 'other' }, 'SESSION_INVALID'],
  [
    'an event with two sessions where none is named',
    {
      sessions: [1, 2].map((day) => ({
        startsAt: new Date(Date.UTC(2026, 6, 3 + day)),
        endsAt: new Date(Date.UTC(2026, 6, 3 + day, 2)),
        capacity: 1,
      })),
    },
    {},
    'SESSION_INVALID',
  ],
  [
    'without a required answer',
    { questions: [{ id: 'q', kind: 'text', label: '忌口', required: true }] },
    {},
    'ANSWERS_MISSING',
  ],
])('refuses %s', async (_title, given, body, code) => {
  const { id } = await event(given)
  const [one] = await people('甲六')
  const reply = await one?.signUp(id, { body: { attendees: [{ self: true }], ...body } })
  expect([reply?.statusCode, reply?.json()]).toMatchObject([409, { error: { code } }])
  expect(await counts(id)).toMatchObject([0, 0])
})

test('refuses when full without a waitlist, and a cancel after the deadline', async () => {
  const { id } = await event({
    capacity: 1,
    hasWaitlist: false,
    cancelDeadline: new Date('2026-07-03T08:00:00Z'),
  })
  const [one, two] = await people('甲七', '乙七')
  const mine = (await one?.signUp(id))?.json<Registration>()
  expect((await two?.signUp(id))?.json()).toMatchObject({ error: { code: 'EVENT_FULL' } })
  now = new Date('2026-07-03T08:00:00Z')
  const reply = await one?.delete(`/registrations/${mine?.id}`)
  expect(reply?.json()).toMatchObject({ error: { code: 'CANCEL_TOO_LATE' } })
})

test("keeps another's registration out of sight and out of reach", async () => {
  const { id } = await event()
  const [one, other] = await people('甲八', '乙八')
  const path = `/registrations/${(await one?.signUp(id))?.json<Registration>().id}`
  expect((await other?.get(path))?.statusCode).toBe(404)
  expect((await other?.delete(path))?.statusCode).toBe(404)
  expect((await server.app.inject({ url: `/api/v1${path}` })).statusCode).toBe(401)
  expect(await counts(id)).toEqual([1, 0])
})

test('tells the viewer their registration and what they may do; tells others nothing', async () => {
  const { id } = await event({ capacity: 1 })
  const [one, other] = await people('甲九', '乙九')
  const read = async (who = one) => (await who?.get(`/events/${id}`))?.json<CommunityEvent>()
  expect((await read())?.viewer).toEqual({ can: ['signUp'] })
  const mine = (await one?.signUp(id))?.json<Registration>()
  expect((await read())?.viewer).toEqual({ registration: mine, can: ['cancel', 'ticket'] })
  expect((await read(other))?.viewer).toEqual({ can: ['joinWaitlist'] })
  const anonymous = await server.app.inject({ url: `/api/v1/events/${id}` })
  expect(anonymous.json()).not.toHaveProperty('viewer')
  expect(anonymous.body).not.toContain('甲九')
})

test("lists the resident's own: to come soonest first, then what was or is cancelled, latest first", async () => {
  const [one] = await people('甲十')
  const start = now
  const on = async (title: string, hours: number) => {
    const times = {
      startsAt: new Date(+start + hours * 3_600_000),
      endsAt: new Date(+start + (hours + 1) * 3_600_000),
    }
    const { id } = await event({ title, sessions: [{ ...times, capacity: 2 }] })
    return (await one?.signUp(id))?.json<Registration>()
  }
  await on('后天', 48)
  await on('今天', 2)
  await on('明天', 24)
  await on('上午', 1)
  const dropped = await on('不去了', 72)
  await one?.delete(`/registrations/${dropped?.id}`)
  now = new Date(+start + 4 * 3_600_000)

  const read = async (cursor: string) =>
    (await one?.get(`/me/registrations?limit=2${cursor}`))?.json<MyRegistrationPage>()
  const titles: string[] = []
  let page = await read('')
  for (; page; page = page.nextCursor === null ? undefined : await read(`&cursor=${page.nextCursor}`)) {
    titles.push(...page.items.map((item) => item.event.title))
    // What ends while the list is read keeps its place in it.
    now = new Date(+start + 26 * 3_600_000)
  }
  expect(titles).toEqual(['明天', '后天', '不去了', '今天', '上午'])
})
