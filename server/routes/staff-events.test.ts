import type { CommunityEvent, EventPage } from '../../core/contract/event'
import type { StaffEventPage } from '../../core/contract/staff-event'
import { after, session, startEventDeskScene } from '../../tests/event-desk-scene'
import { codeOf, officer } from '../../tests/officer-scene'
import { addUnit } from '../../tests/scene'

let scene: Awaited<ReturnType<typeof startEventDeskScene>>

beforeAll(async () => {
  scene = await startEventDeskScene()
})
afterAll(() => scene.close())

test('keeps a draft to the officers until it is published', async () => {
  const event = await scene.draft({ title: ' 剪纸课 ' })
  expect(event).toMatchObject({ publication: 'draft', title: '剪纸课', revision: 1 })
  expect((await scene.publicEvent(event.id)).statusCode).toBe(404)
  const list = (await scene.organiser.get('/staff/events?publication=draft')).json<StaffEventPage>()
  expect(list.items.map(({ id }) => id)).toContain(event.id)

  expect((await scene.post(`/staff/events/${event.id}/publish`)).json()).toMatchObject({
    publication: 'published',
  })
  expect((await scene.publicEvent(event.id)).json<CommunityEvent>()).toMatchObject({
    title: '剪纸课',
    state: 'open',
  })
  const shown = (await scene.app.inject({ url: '/api/v1/events' })).json<EventPage>()
  expect(shown.items.map(({ id }) => id)).toContain(event.id)
  expect((await scene.audited(event.id)).map(({ action }) => action)).toEqual(['eventCreate', 'eventPublish'])
})

test('publishing again changes nothing and is written down once', async () => {
  const event = await scene.published()
  expect((await scene.post(`/staff/events/${event.id}/publish`)).json()).toEqual(event)
  expect((await scene.audited(event.id)).filter(({ action }) => action === 'eventPublish')).toHaveLength(1)
})

test('names every setting that does not go with another', async () => {
  const reply = await scene.post(
    '/staff/events',
    scene.settings({ closesAt: after(-2), admission: 'draw', minAge: 60, maxAge: 50 }),
  )
  expect(codeOf(reply)).toEqual([422, 'EVENT_SETTINGS_INVALID'])
  const { problems } = reply.json<{ error: { details: { problems: { field: string }[] } } }>().error.details
  expect(problems.map(({ field }) => field)).toEqual(['closesAt', 'drawAt', 'maxAge'])
})

test.each([
  ['a unit outside the officer’s', () => ({ unitId: scene.other }), [403, 'OUT_OF_SCOPE']],
  ['a venue that is not there', () => ({ venueId: 'nowhere' }), [404, 'NOT_FOUND']],
  ['a picture that is not there', () => ({ cover: { mediaId: 'none', alt: '' } }), [404, 'NOT_FOUND']],
  ['an admitted unit that is not there', () => ({ admittedUnitIds: ['none'] }), [404, 'NOT_FOUND']],
])('refuses %s', async (_title, changes, refusal) => {
  expect(codeOf(await scene.post('/staff/events', scene.settings(changes())))).toEqual(refusal)
})

test('a draft can be put away, a published event cannot', async () => {
  const event = await scene.draft()
  expect((await scene.organiser.ask('DELETE', `/staff/events/${event.id}`)).statusCode).toBe(204)
  expect((await scene.organiser.get(`/staff/events/${event.id}`)).statusCode).toBe(404)
  const shown = await scene.published()
  expect(codeOf(await scene.organiser.ask('DELETE', `/staff/events/${shown.id}`))).toEqual([
    409,
    'EVENT_PUBLISHED',
  ])
})

test('lists what is ahead soonest first and what is past latest first, page by page, in the officer’s units only', async () => {
  const mine = await addUnit(scene.db, '青禾居民区', scene.street)
  const own = await officer(scene.app, scene.db, mine, 'organiser')
  for (const hours of [300, 100, 200]) {
    await scene.post(
      '/staff/events',
      scene.settings({
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
  scene.clock.now = new Date(after(250))
  const later = await officer(scene.app, scene.db, mine, 'organiser')
  const past = (await later.get('/staff/events?part=past')).json<StaffEventPage>()
  expect(past.items.map(({ startsAt }) => startsAt)).toEqual([after(200), after(100)])
})
