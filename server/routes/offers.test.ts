import type { CommunityEvent } from '../../core/contract/event'
import type { Registration } from '../../core/contract/registration'
import { addEvent, addUnit, resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

/** 14:00 in Shanghai, a day before the event. */
const START = new Date('2026-07-03T06:00:00Z')
const HOUR = 3_600_000

let server: TestServer
let street: string
let now = START

const later = (hours: number) => new Date(START.getTime() + hours * HOUR)

beforeAll(async () => {
  server = await startTestServer({ now: () => now })
  street = await addUnit(server.db, '临溪街道')
})
afterAll(() => server.close())
beforeEach(() => {
  now = START
})

type Person = Awaited<ReturnType<typeof resident>>

const event = (given: Parameters<typeof addEvent>[2] = {}) =>
  addEvent(server.db, street, { capacity: 1, ...given }, START)
const people = (...names: string[]) => Promise.all(names.map((name) => resident(server.app, name)))
const post = (who: Person, id: string, verb: string, payload: object = {}) =>
  who.ask('POST', `/registrations/${id}/${verb}`, { payload })
const read = async (who: Person, id: string) => (await who.get(`/registrations/${id}`)).json<Registration>()
const counts = async (eventId: string) => {
  const reply = await server.app.inject({ url: `/api/v1/events/${eventId}` })
  return reply.json<CommunityEvent>().sessions.map((session) => [session.seatsTaken, session.waitlistCount])
}
const noticesOf = async (eventId: string) => {
  const rows = await server.db
    .selectFrom('notice')
    .innerJoin('resident', 'resident.id', 'notice.residentId')
    .select(['nickname', 'kind'])
    .where('eventId', '=', eventId)
    .orderBy('notice.createdAt')
    .orderBy('notice.id')
    .execute()
  return rows.map(({ nickname, kind }) => `${nickname} ${kind}`)
}

/** One has the seat, two wait, and the one leaves: the seat is offered to the first who waits. */
const offeredScene = async (suffix: string, given: Parameters<typeof addEvent>[2] = {}) => {
  const { id: eventId } = await event(given)
  const [one, two, three] = await people(`甲${suffix}`, `乙${suffix}`, `丙${suffix}`)
  if (!one || !two || !three) throw new Error('three people are needed')
  const ids = []
  for (const who of [one, two, three]) ids.push((await who.signUp(eventId)).json<Registration>().id)
  const [mine = '', second = '', third = ''] = ids
  await one.delete(`/registrations/${mine}`)
  return { eventId, one, two, three, second, third }
}

test('offers a seat that comes free the day before, and keeps it for the one asked', async () => {
  const { eventId, two, three, second, third } = await offeredScene('一')
  const offer = await read(two, second)
  expect(offer).toMatchObject({
    state: 'offered',
    offerExpiresAt: later(4).toISOString(),
    waitlistPlace: null,
  })
  expect(await read(three, third)).toMatchObject({ state: 'waitlisted', waitlistPlace: 1 })
  expect(await counts(eventId)).toEqual([[1, 1]])
  const viewer = (await two.get(`/events/${eventId}`)).json<CommunityEvent>().viewer
  expect(viewer?.can).toEqual(['accept', 'decline'])
})

test('gives the seat to who accepts, once', async () => {
  const { eventId, two, second } = await offeredScene('二')
  for (let attempt = 0; attempt < 2; attempt++) {
    const reply = await post(two, second, 'accept')
    expect([reply.statusCode, reply.json()]).toMatchObject([
      200,
      { state: 'confirmed', offerExpiresAt: null },
    ])
  }
  expect(await counts(eventId)).toEqual([[1, 1]])
  expect(await noticesOf(eventId)).toEqual([
    '甲二 registered',
    '乙二 waitlisted',
    '丙二 waitlisted',
    '乙二 offered',
    '乙二 registered',
  ])
})

test('offers it to the next when it is declined, and the one who declined may sign up again', async () => {
  const { eventId, two, three, second, third } = await offeredScene('三')
  for (let attempt = 0; attempt < 2; attempt++) {
    expect((await post(two, second, 'decline')).json()).toMatchObject({ state: 'declined' })
  }
  expect(await read(three, third)).toMatchObject({ state: 'offered' })
  expect((await two.signUp(eventId)).json()).toMatchObject({ state: 'waitlisted', waitlistPlace: 1 })
  expect(await counts(eventId)).toEqual([[1, 1]])
})

test('offers it to the next when nobody answers, tells both, and refuses an answer that comes too late', async () => {
  const { eventId, two, three, second, third } = await offeredScene('四')
  now = later(3)
  for (let run = 0; run < 2; run++) await server.app.jobs.run('warn-of-lapsing-offers')
  now = later(4)
  const late = await post(two, second, 'accept')
  expect([late.statusCode, late.json()]).toMatchObject([409, { error: { code: 'OFFER_LAPSED' } }])
  await Promise.all([server.app.jobs.run('lapse-offers'), server.app.jobs.run('lapse-offers')])
  expect(await read(two, second)).toMatchObject({ state: 'declined', offerExpiresAt: null })
  expect(await read(three, third)).toMatchObject({ state: 'offered' })
  expect((await post(two, second, 'accept')).json()).toMatchObject({ error: { code: 'OFFER_LAPSED' } })
  expect((await noticesOf(eventId)).slice(3)).toEqual([
    '乙四 offered',
    '乙四 offerLapsing',
    '乙四 offerLapsed',
    '丙四 offered',
  ])
})

test('calls nobody by message in the last hours: the seat stays for the officer', async () => {
  const { id: eventId } = await event({ cancelDeadline: later(24) })
  const [one, two] = await people('甲五', '乙五')
  const mine = (await one?.signUp(eventId))?.json<Registration>()
  await two?.signUp(eventId)
  now = later(20.5)
  await one?.delete(`/registrations/${mine?.id}`)
  expect(await counts(eventId)).toEqual([[0, 1]])
})

describe('a party', () => {
  const family = async (who: Person, names: string[]) => {
    const ids = []
    for (const name of names) {
      const payload = { name, birthYear: 1970, relation: 'child' }
      ids.push((await who.ask('POST', '/me/relatives', { payload })).json<{ id: string }>().id)
    }
    return { attendees: [{ self: true }, ...ids.map((relativeId) => ({ relativeId }))] }
  }

  test('shrinks by those who leave, and their seats go on', async () => {
    const { id: eventId } = await event({ capacity: 3 })
    const [one, two] = await people('甲六', '乙六')
    if (!one || !two) throw new Error('two people are needed')
    const mine = (
      await one.signUp(eventId, { body: await family(one, ['大女儿', '小女儿']) })
    ).json<Registration>()
    const theirs = (await two.signUp(eventId)).json<Registration>()
    expect(theirs.state).toBe('waitlisted')
    const leaving = mine.attendees[1]?.id ?? ''
    for (let attempt = 0; attempt < 2; attempt++) {
      const reply = await post(one, mine.id, 'withdraw', { attendeeIds: [leaving] })
      expect(reply.json<Registration>().attendees.map((attendee) => attendee.isWithdrawn)).toEqual([
        false,
        true,
        false,
      ])
    }
    expect(await read(two, theirs.id)).toMatchObject({ state: 'offered' })
    expect(await counts(eventId)).toEqual([[3, 0]])
    const rest = mine.attendees.map((attendee) => attendee.id)
    expect((await post(one, mine.id, 'withdraw', { attendeeIds: rest })).json()).toMatchObject({
      state: 'cancelled',
    })
    expect(await counts(eventId)).toEqual([[1, 0]])
  })

  test('of another is out of reach, as is an attendee of another', async () => {
    const { id: eventId } = await event({ capacity: 5 })
    const [one, two] = await people('甲七', '乙七')
    if (!one || !two) throw new Error('two people are needed')
    const mine = (await one.signUp(eventId)).json<Registration>()
    const theirs = (await two.signUp(eventId)).json<Registration>()
    const attendeeIds = [mine.attendees[0]?.id ?? '']
    expect((await post(two, mine.id, 'withdraw', { attendeeIds })).statusCode).toBe(404)
    expect((await post(two, theirs.id, 'withdraw', { attendeeIds })).statusCode).toBe(404)
    for (const verb of ['accept', 'decline']) {
      expect((await post(two, mine.id, verb)).statusCode).toBe(404)
      expect((await post(one, mine.id, verb)).statusCode).toBe(verb === 'accept' ? 200 : 409)
    }
  })

  test('waits together, shrinks to what fits, and keeps its place', async () => {
    const { id: eventId } = await event({ capacity: 2 })
    const [one, two, three] = await people('甲八', '乙八', '丙八')
    if (!one || !two || !three) throw new Error('three people are needed')
    await one.signUp(eventId)
    const pair = (await two.signUp(eventId, { body: await family(two, ['大儿子']) })).json<Registration>()
    const last = (await three.signUp(eventId)).json<Registration>()
    expect([pair.waitlistPlace, last.waitlistPlace]).toEqual([1, 2])
    expect(await counts(eventId)).toEqual([[1, 3]])
    await post(two, pair.id, 'withdraw', { attendeeIds: [pair.attendees[1]?.id ?? ''] })
    expect(await read(two, pair.id)).toMatchObject({ state: 'offered' })
    expect(await read(three, last.id)).toMatchObject({ state: 'waitlisted', waitlistPlace: 1 })
    expect(await counts(eventId)).toEqual([[2, 1]])
  })
})
