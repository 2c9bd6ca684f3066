import type { CommunityEvent, EventPage } from '../../core/contract/event'
import type { EventSettings, StaffEvent, StaffEventPage } from '../../core/contract/staff-event'
import { codeOf, officer } from '../../tests/officer-scene'
import { addUnit, bodyOf, resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

const HOUR = 3_600_000
const START = new Date('2026-07-03T02:00:00Z')

let server: TestServer
let street: string
let other: string
let organiser: Awaited<ReturnType<typeof officer>>
let now = START

const after = (hours: number) => new Date(START.getTime() + hours * HOUR).toISOString()
const session = { startsAt: after(200), endsAt: after(202), capacity: 2, heldSeats: 0, heldReleaseAt: null }

const settings = (changes: Partial<EventSettings> = {}): EventSettings => ({
  title: '剪纸课',
  body: bodyOf('带上一双手就行。'),
  unitId: street,
  venueId: null,
  cover: null,
  sessions: [session],
  takesRegistrations: true,
  admission: 'first-come',
  opensAt: after(-1),
  closesAt: after(199),
  cancelDeadline: after(199),
  drawAt: null,
  admittedUnitIds: [],
  minAge: null,
  maxAge: null,
  partyLimit: 4,
  hasWaitlist: true,
  waitlistLimit: null,
  letsSmallerPartiesPass: false,
  needsGuardianConsent: true,
  questions: [],
  seriesId: null,
  ...changes,
})

beforeAll(async () => {
  server = await startTestServer({ now: () => now })
  const root = await addUnit(server.db, '区')
  street = await addUnit(server.db, '临溪街道', root)
  other = await addUnit(server.db, '隔壁街道', root)
  organiser = await officer(server.app, server.db, street, 'organiser')
})
afterAll(() => server.close())
beforeEach(() => {
  now = START
})

const post = (path: string, payload: object = {}) => organiser.ask('POST', path, { payload })
const draft = async (changes: Partial<EventSettings> = {}) => {
  const reply = await post('/staff/events', settings(changes))
  expect([reply.statusCode, reply.body]).toMatchObject([201, expect.any(String)])
  return reply.json<StaffEvent>()
}
const published = async (changes: Partial<EventSettings> = {}) => {
  const { id } = await draft(changes)
  return (await post(`/staff/events/${id}/publish`)).json<StaffEvent>()
}
const change = (event: StaffEvent, changes: Partial<EventSettings>, more: object = {}) =>
  organiser.ask('PUT', `/staff/events/${event.id}`, {
    payload: {
      revision: event.revision,
      settings: settings({
        sessions: event.sessions.map(({ id, startsAt, endsAt, capacity, heldSeats, heldReleaseAt }) => ({
          id,
          startsAt,
          endsAt,
          capacity,
          heldSeats,
          heldReleaseAt,
        })),
        ...changes,
      }),
      ...more,
    },
  })
const publicEvent = (id: string) => server.app.inject({ url: `/api/v1/events/${id}` })
const told = (residentId: string) =>
  server.db
    .selectFrom('notice')
    .select(['kind', 'facts'])
    .where('residentId', '=', residentId)
    .where('kind', 'in', ['changed', 'cancelled'])
    .orderBy('id', 'desc')
    .execute()
const audited = async (id: string) => {
  const rows = await server.db
    .selectFrom('auditEntry')
    .select(['action', 'before', 'after'])
    .where('targetId', '=', id)
    .orderBy('id')
    .execute()
  return rows
}

test('keeps a draft to the officers until it is published', async () => {
  const event = await draft({ title: ' 剪纸课 ' })
  expect(event).toMatchObject({ publication: 'draft', title: '剪纸课', revision: 1 })
  expect((await publicEvent(event.id)).statusCode).toBe(404)
  const list = (await organiser.get('/staff/events?publication=draft')).json<StaffEventPage>()
  expect(list.items.map(({ id }) => id)).toContain(event.id)

  expect((await post(`/staff/events/${event.id}/publish`)).json()).toMatchObject({ publication: 'published' })
  expect((await publicEvent(event.id)).json<CommunityEvent>()).toMatchObject({
    title: '剪纸课',
    state: 'open',
  })
  const shown = (await server.app.inject({ url: '/api/v1/events' })).json<EventPage>()
  expect(shown.items.map(({ id }) => id)).toContain(event.id)
  expect((await audited(event.id)).map(({ action }) => action)).toEqual(['eventCreate', 'eventPublish'])
})

test('publishing again changes nothing and is written down once', async () => {
  const event = await published()
  expect((await post(`/staff/events/${event.id}/publish`)).json()).toEqual(event)
  expect((await audited(event.id)).filter(({ action }) => action === 'eventPublish')).toHaveLength(1)
})

test('names every setting that does not go with another', async () => {
  const reply = await post(
    '/staff/events',
    settings({ closesAt: after(-2), admission: 'draw', minAge: 60, maxAge: 50 }),
  )
  expect(codeOf(reply)).toEqual([422, 'EVENT_SETTINGS_INVALID'])
  const { problems } = reply.json<{ error: { details: { problems: { field: string }[] } } }>().error.details
  expect(problems.map(({ field }) => field)).toEqual(['closesAt', 'drawAt', 'maxAge'])
})

test.each([
  ['a unit outside the officer’s', () => ({ unitId: other }), [403, 'OUT_OF_SCOPE']],
  ['a venue that is not there', () => ({ venueId: 'nowhere' }), [404, 'NOT_FOUND']],
  ['a picture that is not there', () => ({ cover: { mediaId: 'none', alt: '' } }), [404, 'NOT_FOUND']],
  ['an admitted unit that is not there', () => ({ admittedUnitIds: ['none'] }), [404, 'NOT_FOUND']],
])('refuses %s', async (_title, changes, refusal) => {
  expect(codeOf(await post('/staff/events', settings(changes())))).toEqual(refusal)
})

test('a change made on an older state is refused and overwrites nothing', async () => {
  const event = await published()
  const first = await change(event, { title: '窗花课' })
  expect(first.json()).toMatchObject({ title: '窗花课', revision: event.revision + 1 })
  const late = await change(event, { title: '泥人课' })
  expect(codeOf(late)).toEqual([409, 'EDIT_CONFLICT'])
  expect((await publicEvent(event.id)).json()).toMatchObject({ title: '窗花课' })
})

test('tells those signed up what changed, once, in the officer’s words or in plain ones', async () => {
  const event = await published()
  const guest = await resident(server.app, '变动一')
  await guest.signUp(event.id)
  const notices = async () => (await told(guest.id)).map(({ facts }) => facts.note)
  const sessions = event.sessions.map(({ id }) => ({ ...session, id, endsAt: after(203) }))
  const moved = (await change(event, { sessions })).json<StaffEvent>()
  expect(await notices()).toEqual(['活动时间有变动。'])
  const reworded = (await change(moved, { body: bodyOf('带上剪刀。') })).json<StaffEvent>()
  expect(await notices()).toHaveLength(1)
  await change(reworded, {}, { note: '请走北门。' })
  expect(await notices()).toEqual(['请走北门。', '活动时间有变动。'])
  const entries = (await audited(event.id)).filter(({ action }) => action === 'eventChange')
  expect(Object.keys(entries[0]?.after ?? {})).toEqual(['sessions'])
})

test('seats that a larger capacity brings go to those who wait', async () => {
  const event = await published({ sessions: [{ ...session, capacity: 1 }] })
  const [first, second] = [await resident(server.app, '扩容一'), await resident(server.app, '扩容二')]
  await first.signUp(event.id)
  const waiting = (await second.signUp(event.id)).json<{ id: string; state: string }>()
  expect(waiting.state).toBe('waitlisted')
  const sessions = event.sessions.map(({ id }) => ({ ...session, id, capacity: 2 }))
  expect((await change(event, { sessions })).json()).toMatchObject({
    sessions: [{ capacity: 2, seatsTaken: 2, waitlistCount: 0 }],
  })
  expect((await second.get(`/registrations/${waiting.id}`)).json()).toMatchObject({ state: 'confirmed' })
})

test('takes no seat from anybody, and no session that people signed up for', async () => {
  const event = await published()
  const guest = await resident(server.app, '缩容一')
  const another = await resident(server.app, '缩容二')
  await guest.signUp(event.id)
  await another.signUp(event.id)
  const smaller = event.sessions.map(({ id }) => ({ ...session, id, capacity: 1 }))
  expect(codeOf(await change(event, { sessions: smaller }))).toEqual([409, 'SEATS_MISSING'])
  const withNew = await change(event, {
    sessions: [...event.sessions.map(({ id }) => ({ ...session, id })), session],
  })
  const grown = withNew.json<StaffEvent>()
  expect(grown.sessions).toHaveLength(2)
  const without = await change(grown, { sessions: [session] })
  expect(codeOf(without)).toEqual([409, 'SESSION_IN_USE'])
  const kept = grown.sessions.filter(({ seatsTaken }) => seatsTaken > 0).map(({ id }) => ({ ...session, id }))
  expect((await change(grown, { sessions: kept })).json<StaffEvent>().sessions).toHaveLength(1)
})

test('binds itself to the seed of a draw when it is published, for sessions added later too', async () => {
  const event = await published({ admission: 'draw', drawAt: after(199) })
  const seeds = () =>
    server.db.selectFrom('draw').select('seedCommitment').where('eventId', '=', event.id).execute()
  const [first] = await seeds()
  expect(first?.seedCommitment).toMatch(/^[0-9a-f]{64}$/)
  const sessions = [...event.sessions.map(({ id }) => ({ ...session, id })), session]
  await change(event, { admission: 'draw', drawAt: after(199), sessions })
  expect(await seeds()).toHaveLength(2)
  expect(await seeds()).toContainEqual(first)
})

test('how people are let in stays as it was published', async () => {
  const event = await published()
  expect(codeOf(await change(event, { admission: 'approval' }))).toEqual([409, 'ADMISSION_FIXED'])
})

test('a cancelled event tells everybody signed up why, and takes no more changes', async () => {
  const event = await published()
  const guest = await resident(server.app, '取消一')
  const mine = (await guest.signUp(event.id)).json<{ id: string }>()
  const reply = await post(`/staff/events/${event.id}/cancel`, { reason: '台风天，改期再约。' })
  expect(reply.json()).toMatchObject({ state: 'cancelled', cancelReason: '台风天，改期再约。' })
  expect((await guest.get(`/registrations/${mine.id}`)).json()).toMatchObject({ state: 'cancelled' })
  expect(await told(guest.id)).toMatchObject([{ kind: 'cancelled', facts: { note: '台风天，改期再约。' } }])
  expect(codeOf(await change(reply.json<StaffEvent>(), { title: '再来' }))).toEqual([409, 'EVENT_CANCELLED'])
  expect((await audited(event.id)).map(({ action }) => action)).toContain('eventCancel')
})

test('a draft can be put away, a published event cannot', async () => {
  const event = await draft()
  expect((await organiser.ask('DELETE', `/staff/events/${event.id}`)).statusCode).toBe(204)
  expect((await organiser.get(`/staff/events/${event.id}`)).statusCode).toBe(404)
  const shown = await published()
  expect(codeOf(await organiser.ask('DELETE', `/staff/events/${shown.id}`))).toEqual([409, 'EVENT_PUBLISHED'])
})

test('lists what is ahead soonest first and what is past latest first, page by page, in the officer’s units only', async () => {
  const mine = await addUnit(server.db, '青禾居民区', street)
  const own = await officer(server.app, server.db, mine, 'organiser')
  for (const hours of [300, 100, 200]) {
    await post(
      '/staff/events',
      settings({
        unitId: mine,
        sessions: [{ ...session, startsAt: after(hours), endsAt: after(hours + 1) }],
        closesAt: after(99),
        cancelDeadline: after(99),
      }),
    )
  }
  const first = (await own.get('/staff/events?limit=2')).json<StaffEventPage>()
  const rest = (await own.get(`/staff/events?limit=2&cursor=${first.nextCursor}`)).json<StaffEventPage>()
  const starts = [...first.items, ...rest.items].map(({ startsAt }) => startsAt)
  expect(starts).toEqual([after(100), after(200), after(300)])
  expect(rest.nextCursor).toBeNull()
  now = new Date(after(250))
  const later = await officer(server.app, server.db, mine, 'organiser')
  const past = (await later.get('/staff/events?part=past')).json<StaffEventPage>()
  expect(past.items.map(({ startsAt }) => startsAt)).toEqual([after(200), after(100)])
})
