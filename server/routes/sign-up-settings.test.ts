import type { CommunityEvent } from '../../core/contract/event'
import type { Registration } from '../../core/contract/registration'
import type { Relation } from '../../core/contract/resident-words'
import { addEvent, addUnit, resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

const now = new Date('2026-07-03T06:00:00Z')

let server: TestServer
let street: string
let lane: string

beforeAll(async () => {
  server = await startTestServer({ now: () => now })
  street = await addUnit(server.db, '临溪街道')
  lane = await addUnit(server.db, '柳荫居民区', street)
})
afterAll(() => server.close())

type Person = Awaited<ReturnType<typeof resident>>

const event = (given: Parameters<typeof addEvent>[2] = {}) => addEvent(server.db, street, given, now)
const relative = async (who: Person, name: string, birthYear: number, relation: Relation = 'child') => {
  const reply = await who.ask('POST', '/me/relatives', { payload: { name, birthYear, relation } })
  return { relativeId: reply.json<{ id: string }>().id }
}
const self = { self: true }
const patch = (who: Person, payload: object) => who.ask('PATCH', '/me', { payload })
const codeOf = (reply: { json(): unknown }) => (reply.json() as { error?: { code: string } }).error?.code

test('signs up the resident and their family together, each with their own answers', async () => {
  const question = { id: 'size', kind: 'text', label: '鞋码', required: true, scope: 'attendee' } as const
  const lunch = { id: 'lunch', kind: 'yesNo', label: '吃午饭吗', required: true } as const
  const { id } = await event({ capacity: 5, questions: [question, lunch] })
  const who = await resident(server.app, '一家')
  const mother = await relative(who, '母亲', 1950, 'parent')
  const half = { attendees: [{ ...self, answers: { size: '38' } }, mother], answers: { lunch: true } }
  const refused = await who.signUp(id, { body: half })
  expect(refused.json()).toMatchObject({
    error: {
      code: 'ANSWERS_MISSING',
      details: { questionIds: ['size'], attendees: [{ index: 1, questionIds: ['size'] }] },
    },
  })
  const attendees = [
    { ...self, answers: { size: '38', other: 'x' } },
    { ...mother, answers: { size: '36' } },
  ]
  const reply = await who.signUp(id, { body: { attendees, answers: { lunch: true, more: 'x' } } })
  const registration = reply.json<Registration>()
  expect(registration).toMatchObject({ state: 'confirmed', answers: { lunch: true } })
  expect(registration.attendees.map(({ name, answers }) => [name, answers])).toEqual([
    ['一家', { size: '38' }],
    ['母亲', { size: '36' }],
  ])
  expect((await who.get(`/registrations/${registration.id}`)).json()).toEqual(registration)
})

test('takes a relative once, with whomever they come, and again after they have left', async () => {
  const { id } = await event({ capacity: 5 })
  const who = await resident(server.app, '外婆家')
  const mother = await relative(who, '母亲', 1950, 'parent')
  const first = (await who.signUp(id, { body: { attendees: [mother] } })).json<Registration>()
  const again = await who.signUp(id, { body: { attendees: [self, mother] } })
  expect(again.json()).toMatchObject({
    error: { code: 'ALREADY_REGISTERED', details: { registrationId: first.id } },
  })
  expect((await who.signUp(id)).statusCode).toBe(201)
  await who.delete(`/registrations/${first.id}`)
  expect((await who.signUp(id, { body: { attendees: [mother] } })).statusCode).toBe(201)
})

test("does not take another's relative, nor anybody twice in a party", async () => {
  const { id } = await event()
  const [who, other] = [await resident(server.app, '甲家'), await resident(server.app, '乙家')]
  const theirs = await relative(other, '父亲', 1948, 'parent')
  expect((await who.signUp(id, { body: { attendees: [theirs] } })).statusCode).toBe(404)
  expect((await who.signUp(id, { body: { attendees: [self, self] } })).statusCode).toBe(400)
})

test('asks for the guardian of a child', async () => {
  const { id } = await event()
  const who = await resident(server.app, '带孩子的')
  const child = await relative(who, '囡囡', 2013)
  expect(codeOf(await who.signUp(id, { body: { attendees: [child] } }))).toBe('GUARDIAN_REQUIRED')
  const agreed = { attendees: [child], guardianConsent: true }
  expect((await who.signUp(id, { body: agreed })).statusCode).toBe(201)
  const kept = await server.db
    .selectFrom('registration')
    .select('guardianConsentAt')
    .where('residentId', '=', who.id)
    .executeTakeFirst()
  expect(kept?.guardianConsentAt).toEqual(now)
})

test('asks for the birth year where ages are limited, and keeps to the limits', async () => {
  const { id } = await event({ minAge: 60 })
  const who = await resident(server.app, '六十岁')
  const details = { why: 'birthYear', minAge: 60, maxAge: null }
  expect((await who.signUp(id)).json()).toMatchObject({ error: { code: 'NOT_ELIGIBLE', details } })
  await patch(who, { birthYear: 1967 })
  expect((await who.signUp(id)).json()).toMatchObject({ error: { details: { why: 'age' } } })
  await patch(who, { birthYear: 1966 })
  expect((await who.signUp(id)).statusCode).toBe(201)
})

test('admits residents of a unit and of all below it', async () => {
  const { id } = await event({ admittedUnitIds: [street] })
  const who = await resident(server.app, '柳荫的')
  const outside = await addUnit(server.db, '别的街道')
  await patch(who, { unitId: outside })
  expect((await who.signUp(id)).json()).toMatchObject({
    error: { code: 'NOT_ELIGIBLE', details: { why: 'unit' } },
  })
  await patch(who, { unitId: lane })
  expect((await who.signUp(id)).statusCode).toBe(201)
})

test('keeps to the size of the waitlist, counted in people', async () => {
  const { id } = await event({ capacity: 2, waitlistLimit: 2 })
  const people = await Promise.all(['候甲', '候乙', '候丙'].map((name) => resident(server.app, name)))
  const [one, two, three] = people
  if (!one || !two || !three) throw new Error('three people are needed')
  await one.signUp(id, { body: { attendees: [self, await relative(one, '儿子', 1988)] } })
  const pair = { attendees: [self, await relative(two, '女儿', 1990)] }
  expect((await two.signUp(id, { body: pair })).json()).toMatchObject({
    state: 'waitlisted',
    waitlistPlace: 1,
  })
  expect(codeOf(await three.signUp(id))).toBe('EVENT_FULL')
  const viewer = (await three.get(`/events/${id}`)).json<CommunityEvent>().viewer
  expect(viewer).toEqual({ can: [] })
})

test.each([
  ['asks for approval, taking no seat yet', { admission: 'approval' }, 'pending', null],
  ['enters a draw, with a code of their own', { admission: 'draw' }, 'entered', /^[\w-]{12}$/],
] as const)('%s', async (_title, given, state, code) => {
  const { id } = await event({ ...given, capacity: 1 })
  const who = await resident(server.app, `${state}一`)
  const registration = (await who.signUp(id)).json<Registration>()
  expect(registration).toMatchObject({ state, waitlistPlace: null })
  if (code) expect(registration.entrantCode).toMatch(code)
  else expect(registration.entrantCode).toBeNull()
  const { sessions, viewer } = (await who.get(`/events/${id}`)).json<CommunityEvent>()
  expect(sessions).toMatchObject([{ seatsTaken: 0, waitlistCount: 0 }])
  expect(viewer?.can).toEqual(['cancel'])
  expect((await who.delete(`/registrations/${registration.id}`)).json()).toMatchObject({ state: 'cancelled' })
})

test('takes nobody where anyone may come', async () => {
  const { id } = await event({ takesRegistrations: false })
  const who = await resident(server.app, '来吃饭的')
  const reply = await who.signUp(id)
  expect([reply.statusCode, codeOf(reply)]).toEqual([409, 'NO_REGISTRATION'])
  expect((await who.get(`/events/${id}`)).json<CommunityEvent>().viewer).toEqual({ can: [] })
})

test('gives held seats to nobody before their hour, then to who waits', async () => {
  const held = { heldSeats: 1, heldReleaseAt: now }
  const startsAt = new Date('2026-07-04T06:00:00Z')
  const session = { startsAt, endsAt: new Date('2026-07-04T08:00:00Z'), capacity: 1, ...held }
  const { id } = await event({ sessions: [session] })
  const who = await resident(server.app, '等名额的')
  const registration = (await who.signUp(id)).json<Registration>()
  expect(registration.state).toBe('waitlisted')
  for (let run = 0; run < 2; run++) await server.app.jobs.run('release-held-seats')
  expect((await who.get(`/registrations/${registration.id}`)).json()).toMatchObject({ state: 'offered' })
})

test('decides many at once in one batch: each seat once, each person told once', async () => {
  const { id } = await event({ capacity: 5 })
  const people = await Promise.all(
    Array.from({ length: 20 }, (_, index) => resident(server.app, `一起${index}`)),
  )
  const replies = await Promise.all(people.flatMap((who) => [who.signUp(id), who.signUp(id)]))
  const states = replies
    .filter((reply) => reply.statusCode === 201)
    .map((reply) => reply.json<Registration>())
  expect(states.filter(({ state }) => state === 'confirmed')).toHaveLength(5)
  const places = states.flatMap(({ waitlistPlace }) => waitlistPlace ?? [])
  expect([...places].sort((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1))
  expect(replies.filter((reply) => codeOf(reply) === 'ALREADY_REGISTERED')).toHaveLength(20)
  const told = await server.db.selectFrom('notice').select('residentId').where('eventId', '=', id).execute()
  expect(new Set(told.map((row) => row.residentId)).size).toBe(20)
  expect(told).toHaveLength(20)
})
