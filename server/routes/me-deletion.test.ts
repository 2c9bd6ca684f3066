import type { CommunityEvent } from '../../core/contract/event'
import type { Registration } from '../../core/contract/registration'
import { buildApp } from '../app'
import { newId } from '../lib/ids'
import { createSealer } from '../lib/sealing'
import { insertRegistrations } from '../store/new-registrations'
import { addEvent, addNews, addUnit, resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

const START = new Date('2026-07-03T06:00:00Z')
const HOUR = 3_600_000

let server: TestServer
let street: string
let now = START

beforeAll(async () => {
  server = await startTestServer({ now: () => now })
  street = await addUnit(server.db, '临溪街道')
})
afterAll(() => server.close())
beforeEach(() => {
  now = START
})

const person = (name: string) => resident(server.app, name)
const event = (given: Parameters<typeof addEvent>[2] = {}) => addEvent(server.db, street, given, START)
const countsOf = async (eventId: string) => {
  const reply = await server.app.inject({ url: `/api/v1/events/${eventId}` })
  const [session] = reply.json<CommunityEvent>().sessions
  return [session?.seatsTaken, session?.waitlistCount]
}
const likesOf = async (newsId: string) =>
  (await server.app.inject({ url: `/api/v1/news/${newsId}` })).json<Record<string, unknown>>()

/** How many rows name the resident, by table. */
const rowsOf = async (residentId: string) => {
  const tables = ['identity', 'loginSession', 'relative', 'reaction', 'registration'] as const
  const counts = tables.map(async (table) => {
    const rows = await server.db
      .selectFrom(table)
      .select('residentId')
      .where('residentId', '=', residentId)
      .execute()
    return [table, rows.length] as const
  })
  const residents = await server.db.selectFrom('resident').select('id').where('id', '=', residentId).execute()
  const attendees = await server.db
    .selectFrom('attendee')
    .select('id')
    .where('personId', '=', residentId)
    .execute()
  return Object.fromEntries([
    ...(await Promise.all(counts)),
    ['resident', residents.length],
    ['attendee', attendees.length],
  ])
}

test('leaves no row of the resident behind', async () => {
  const one = await person('要注销')
  await one.ask('POST', '/me/relatives', { payload: { name: '母亲', birthYear: 1950, relation: 'parent' } })
  await one.ask('PUT', '/me/phone', { payload: { phone: '15600000077' } })
  await one.put(`/news/${await addNews(server.db, street)}/like`)
  await one.signUp((await event()).id)
  expect(await rowsOf(one.id)).toEqual({
    identity: 1,
    loginSession: 1,
    relative: 1,
    reaction: 1,
    registration: 1,
    resident: 1,
    attendee: 1,
  })
  const reply = await one.delete('/me')
  expect([reply.statusCode, reply.body]).toEqual([204, ''])
  expect(new Set(Object.values(await rowsOf(one.id)))).toEqual(new Set([0]))
})

test('ends every session of the resident at once, and the same name begins anew', async () => {
  const [phone, tablet] = [await person('两台设备'), await person('两台设备')]
  await tablet.get('/me/reactions')
  await phone.delete('/me')
  for (const device of [phone, tablet]) {
    for (const path of ['/me', '/me/reactions']) {
      const reply = await device.get(path)
      expect([reply.statusCode, reply.json()]).toMatchObject([401, { error: { code: 'SESSION_REQUIRED' } }])
    }
  }
  expect((await person('两台设备')).id).not.toBe(phone.id)
})

const farAway = (capacity: number) => {
  const startsAt = new Date(START.getTime() + 96 * HOUR)
  const session = { startsAt, endsAt: new Date(startsAt.getTime() + HOUR), capacity }
  return event({ cancelDeadline: startsAt, sessions: [session] })
}

test('gives the seats to those who wait', async () => {
  const { id } = await farAway(1)
  const [leaving, waiting] = [await person('让座的'), await person('候补的')]
  await leaving.signUp(id)
  const registration = (await waiting.signUp(id)).json<Registration>()
  await leaving.delete('/me')
  expect((await waiting.get(`/registrations/${registration.id}`)).json()).toMatchObject({
    state: 'confirmed',
  })
  expect(await countsOf(id)).toEqual([1, 0])
})

test('frees the seats after the deadline for cancelling too', async () => {
  const { id } = await event({ capacity: 1 })
  const leaving = await person('最后一刻')
  const registration = (await leaving.signUp(id)).json<Registration>()
  now = new Date(START.getTime() + 21 * HOUR)
  expect((await leaving.delete(`/registrations/${registration.id}`)).statusCode).toBe(409)
  expect((await leaving.delete('/me')).statusCode).toBe(204)
  expect(await countsOf(id)).toEqual([0, 0])
})

test('leaves the waitlist', async () => {
  const { id } = await event({ capacity: 1 })
  const [seated, leaving, last] = [await person('有座的'), await person('不等了'), await person('还在等')]
  await seated.signUp(id)
  await leaving.signUp(id)
  const registration = (await last.signUp(id)).json<Registration>()
  await leaving.delete('/me')
  expect(await countsOf(id)).toEqual([1, 1])
  expect((await last.get(`/registrations/${registration.id}`)).json()).toMatchObject({ waitlistPlace: 1 })
})

test('leaves the number of those who came as it was', async () => {
  const { id } = await event()
  const leaving = await person('来过的')
  await leaving.signUp(id)
  now = new Date(START.getTime() + 27 * HOUR)
  await leaving.delete('/me')
  expect(await countsOf(id)).toEqual([1, 0])
})

test('takes likes and bookmarks out of the counts, but not those taken back', async () => {
  const [newsId, other] = [
    await addNews(server.db, street, { likeCount: 3 }),
    await addNews(server.db, street),
  ]
  const [leaving, staying] = [await person('喜欢过'), await person('还喜欢')]
  for (const one of [leaving, staying]) {
    await one.put(`/news/${newsId}/like`)
    await one.put(`/news/${newsId}/bookmark`)
    await one.put(`/news/${other}/like`)
  }
  await leaving.delete(`/news/${other}/like`)
  await leaving.delete('/me')
  expect(await likesOf(newsId)).toMatchObject({ likeCount: 4, bookmarkCount: 1 })
  expect(await likesOf(other)).toMatchObject({ likeCount: 1 })
})

test('passes over a resident whom another process has deleted', async () => {
  const other = await buildApp({ db: server.db, settings: server.settings, now: () => now, h5Dir: null })
  const newsId = await addNews(server.db, street)
  const { id: eventId } = await event()
  const leaving = await person('别处注销')
  const headers = { authorization: `Bearer ${leaving.token}` }
  // The other process knows the session for some seconds more.
  const elsewhere = (method: 'GET' | 'PUT' | 'POST' | 'DELETE', path: string, payload?: object) =>
    other.inject({ method, url: `/api/v1${path}`, headers, ...(payload && { payload }) })
  await elsewhere('GET', '/me')
  await leaving.delete('/me')

  expect((await elsewhere('PUT', `/news/${newsId}/like`)).statusCode).toBeLessThan(500)
  const signUp = await elsewhere('POST', `/events/${eventId}/registrations`, { attendees: [{ self: true }] })
  expect(signUp.statusCode).toBeLessThan(500)
  const mother = { name: '母亲', birthYear: 1950, relation: 'parent' }
  for (const reply of [
    await elsewhere('GET', '/me'),
    await elsewhere('GET', '/me/export'),
    await elsewhere('PUT', '/me/phone', { phone: '15600000077' }),
    await elsewhere('POST', '/me/relatives', mother),
  ]) {
    expect(reply.statusCode).toBe(401)
  }
  expect((await elsewhere('DELETE', '/me')).statusCode).toBe(204)
  expect(await likesOf(newsId)).toMatchObject({ likeCount: 0 })
  expect(await countsOf(eventId)).toEqual([0, 0])
  await other.close()
})

test('frees a seat that was taken while the deletion began', async () => {
  const { id: eventId, sessionIds } = await event()
  const [sessionId = ''] = sessionIds
  const leaving = await person('边报边删')
  const deletion = await server.db.transaction().execute(async (tx) => {
    // As a sign-up in another process that has not committed yet: it holds the resident.
    await tx.selectFrom('resident').select('id').where('id', '=', leaving.id).forKeyShare().execute()
    const registration = {
      id: newId(),
      eventId,
      sessionId,
      residentId: leaving.id,
      state: 'confirmed' as const,
    }
    const attendees = [{ personId: leaving.id, relativeId: null, name: null }]
    const asked = { answers: {}, idempotencyKey: null, requestHash: '', attendees }
    await insertRegistrations(
      tx,
      createSealer(server.settings.encryptionKey),
      [{ ...registration, ...asked }],
      now,
    )
    await tx.updateTable('eventSession').set({ seatsTaken: 1 }).where('id', '=', sessionId).execute()
    const status = leaving.delete('/me').then((reply) => reply.statusCode)
    await new Promise((resolve) => setTimeout(resolve, 500))
    return { status }
  })
  expect(await deletion.status).toBe(204)
  expect(await countsOf(eventId)).toEqual([0, 0])
})

test('counts right when residents leave while they sign up and like', async () => {
  const newsIds = await Promise.all([addNews(server.db, street), addNews(server.db, street)])
  const eventIds = (
    await Promise.all([event({ capacity: 3 }), event({ capacity: 3 }), event({ capacity: 3 })])
  ).map(({ id }) => id)
  const people = await Promise.all(Array.from({ length: 12 }, (_, index) => person(`同时${index}`)))
  const replies = await Promise.all(
    people.flatMap((one, index) => [
      ...newsIds.map((id) => one.put(`/news/${id}/like`)),
      ...eventIds.map((id) => one.signUp(id)),
      ...(index % 2 === 0 ? [one.delete('/me')] : []),
      ...newsIds.map((id) => one.put(`/news/${id}/bookmark`)),
      ...[...eventIds].reverse().map((id) => one.signUp(id)),
    ]),
  )
  expect(replies.filter((reply) => reply.statusCode >= 500).map((reply) => reply.body)).toEqual([])
  const staying = people.filter((_, index) => index % 2 === 1).length
  for (const id of newsIds) {
    expect(await likesOf(id)).toMatchObject({ likeCount: staying, bookmarkCount: staying })
  }
  for (const id of eventIds) expect(await countsOf(id)).toEqual([3, staying - 3])
  const left = await Promise.all(people.filter((_, index) => index % 2 === 0).map((one) => rowsOf(one.id)))
  expect(new Set(left.flatMap((rows) => Object.values(rows)))).toEqual(new Set([0]))
})
