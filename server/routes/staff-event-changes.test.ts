import type { StaffEvent } from '../../core/contract/staff-event'
import { after, session, startEventDeskScene } from '../../tests/event-desk-scene'
import { codeOf } from '../../tests/officer-scene'
import { bodyOf, resident } from '../../tests/scene'

let scene: Awaited<ReturnType<typeof startEventDeskScene>>

beforeAll(async () => {
  scene = await startEventDeskScene()
})
afterAll(() => scene.close())

const told = (residentId: string) =>
  scene.db
    .selectFrom('notice')
    .select(['kind', 'facts'])
    .where('residentId', '=', residentId)
    .where('kind', 'in', ['changed', 'cancelled'])
    .orderBy('id', 'desc')
    .execute()

test('a change made on an older state is refused and overwrites nothing', async () => {
  const event = await scene.published()
  const first = await scene.change(event, { title: '窗花课' })
  expect(first.json()).toMatchObject({ title: '窗花课', revision: event.revision + 1 })
  const late = await scene.change(event, { title: '泥人课' })
  expect(codeOf(late)).toEqual([409, 'EDIT_CONFLICT'])
  expect((await scene.publicEvent(event.id)).json()).toMatchObject({ title: '窗花课' })
})

test('tells those signed up what changed, once, in the officer’s words or in plain ones', async () => {
  const event = await scene.published()
  const guest = await resident(scene.app, '变动一')
  await guest.signUp(event.id)
  const notices = async () => (await told(guest.id)).map(({ facts }) => facts.note)
  const sessions = event.sessions.map(({ id }) => ({ ...session, id, endsAt: after(203) }))
  const moved = (await scene.change(event, { sessions })).json<StaffEvent>()
  expect(await notices()).toEqual(['活动时间有变动。'])
  const reworded = (await scene.change(moved, { body: bodyOf('带上剪刀。') })).json<StaffEvent>()
  expect(await notices()).toHaveLength(1)
  await scene.change(reworded, {}, { note: '请走北门。' })
  expect(await notices()).toEqual(['请走北门。', '活动时间有变动。'])
  const entries = (await scene.audited(event.id)).filter(({ action }) => action === 'eventChange')
  expect(Object.keys(entries[0]?.after ?? {})).toEqual(['sessions'])
})

test('seats that a larger capacity brings go to those who wait', async () => {
  const event = await scene.published({ sessions: [{ ...session, capacity: 1 }] })
  const [first, second] = [await resident(scene.app, '扩容一'), await resident(scene.app, '扩容二')]
  await first.signUp(event.id)
  const waiting = (await second.signUp(event.id)).json<{ id: string; state: string }>()
  expect(waiting.state).toBe('waitlisted')
  const sessions = event.sessions.map(({ id }) => ({ ...session, id, capacity: 2 }))
  expect((await scene.change(event, { sessions })).json()).toMatchObject({
    sessions: [{ capacity: 2, seatsTaken: 2, waitlistCount: 0 }],
  })
  expect((await second.get(`/registrations/${waiting.id}`)).json()).toMatchObject({ state: 'confirmed' })
})

test('takes no seat from anybody, and no session that people signed up for', async () => {
  const event = await scene.published()
  const guest = await resident(scene.app, '缩容一')
  const another = await resident(scene.app, '缩容二')
  await guest.signUp(event.id)
  await another.signUp(event.id)
  const smaller = event.sessions.map(({ id }) => ({ ...session, id, capacity: 1 }))
  expect(codeOf(await scene.change(event, { sessions: smaller }))).toEqual([409, 'SEATS_MISSING'])
  const withNew = await scene.change(event, {
    sessions: [...event.sessions.map(({ id }) => ({ ...session, id })), session],
  })
  const grown = withNew.json<StaffEvent>()
  expect(grown.sessions).toHaveLength(2)
  const without = await scene.change(grown, { sessions: [session] })
  expect(codeOf(without)).toEqual([409, 'SESSION_IN_USE'])
  const kept = grown.sessions.filter(({ seatsTaken }) => seatsTaken > 0).map(({ id }) => ({ ...session, id }))
  expect((await scene.change(grown, { sessions: kept })).json<StaffEvent>().sessions).toHaveLength(1)
})

test('binds itself to the seed of a draw when it is published, for sessions added later too', async () => {
  const event = await scene.published({ admission: 'draw', drawAt: after(199) })
  const seeds = () =>
    scene.db.selectFrom('draw').select('seedCommitment').where('eventId', '=', event.id).execute()
  const [first] = await seeds()
  expect(first?.seedCommitment).toMatch(/^[0-9a-f]{64}$/)
  const sessions = [...event.sessions.map(({ id }) => ({ ...session, id })), session]
  await scene.change(event, { admission: 'draw', drawAt: after(199), sessions })
  expect(await seeds()).toHaveLength(2)
  expect(await seeds()).toContainEqual(first)
})

test('how people are let in stays as it was published', async () => {
  const event = await scene.published()
  expect(codeOf(await scene.change(event, { admission: 'approval' }))).toEqual([409, 'ADMISSION_FIXED'])
})

test('a cancelled event tells everybody signed up why, and takes no more changes', async () => {
  const event = await scene.published()
  const guest = await resident(scene.app, '取消一')
  const mine = (await guest.signUp(event.id)).json<{ id: string }>()
  const reply = await scene.post(`/staff/events/${event.id}/cancel`, { reason: '台风天，改期再约。' })
  expect(reply.json()).toMatchObject({ state: 'cancelled', cancelReason: '台风天，改期再约。' })
  expect((await guest.get(`/registrations/${mine.id}`)).json()).toMatchObject({ state: 'cancelled' })
  expect(await told(guest.id)).toMatchObject([{ kind: 'cancelled', facts: { note: '台风天，改期再约。' } }])
  expect(codeOf(await scene.change(reply.json<StaffEvent>(), { title: '再来' }))).toEqual([
    409,
    'EVENT_CANCELLED',
  ])
  expect((await scene.audited(event.id)).map(({ action }) => action)).toContain('eventCancel')
})
