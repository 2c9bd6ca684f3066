import { addEvent, addUnit, resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

/** 14:00 in Shanghai. */
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
beforeEach(async () => {
  now = START
  // What another test made is no longer to come.
  await server.db.updateTable('event').set({ status: 'archived' }).execute()
})

const remindAt = async (time: Date) => {
  now = time
  await server.app.jobs.run('remind')
}
const event = (startsIn: number, capacity = 5) =>
  addEvent(
    server.db,
    street,
    {
      sessions: [{ startsAt: later(startsIn), endsAt: later(startsIn + 2), capacity }],
      closesAt: later(startsIn),
    },
    START,
  )
const toldOf = async (eventId: string) => {
  const rows = await server.db
    .selectFrom('notice')
    .select(['kind', 'residentId', 'facts'])
    .where('eventId', '=', eventId)
    .where('kind', 'in', ['reminderDay', 'reminderHours'])
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows
}
const kindsOf = async (eventId: string) => (await toldOf(eventId)).map(({ kind }) => kind)

test('reminds a day and two hours before, once each, however often it looks', async () => {
  const { id } = await event(48)
  const one = await resident(server.app, '要提醒的')
  await one.signUp(id)
  await remindAt(later(23.9))
  expect(await kindsOf(id)).toEqual([])
  for (const hours of [24, 24.5, 25]) await remindAt(later(hours))
  expect(await toldOf(id)).toEqual([
    {
      kind: 'reminderDay',
      residentId: one.id,
      facts: { eventTitle: '重阳糕制作', startsAt: later(48).toISOString(), venueName: null },
    },
  ])
  for (const hours of [46, 46.5]) await remindAt(later(hours))
  expect(await kindsOf(id)).toEqual(['reminderDay', 'reminderHours'])
})

test('reminds once when two processes look at the same moment', async () => {
  const { id } = await event(48)
  await (await resident(server.app, '只提醒一次')).signUp(id)
  now = later(24)
  await Promise.all([server.app.jobs.run('remind'), server.app.jobs.run('remind')])
  expect(await kindsOf(id)).toEqual(['reminderDay'])
})

test('does not remind those who wait, have cancelled, or signed up only now', async () => {
  const { id } = await event(48, 1)
  const [seated, waiting] = [await resident(server.app, '先来的'), await resident(server.app, '后来的')]
  await seated.signUp(id)
  await waiting.signUp(id)
  await remindAt(later(24.5))
  expect((await toldOf(id)).map(({ residentId }) => residentId)).toEqual([seated.id])

  const other = await event(48)
  now = later(25)
  await (await resident(server.app, '刚刚报名')).signUp(other.id)
  await remindAt(later(26))
  expect(await kindsOf(other.id)).toEqual([])
})

test('keeps still about an event that was cancelled', async () => {
  const { id } = await event(48)
  await (await resident(server.app, '白等了')).signUp(id)
  await server.db.updateTable('event').set({ cancelledAt: START }).where('id', '=', id).execute()
  await remindAt(later(24))
  expect(await kindsOf(id)).toEqual([])
})

test('does not catch up at night on what it missed by day', async () => {
  const { id } = await event(48)
  await (await resident(server.app, '停机了')).signUp(id)
  await remindAt(later(31))
  expect(await kindsOf(id)).toEqual([])
})

test('reminds anew of a session that was moved', async () => {
  const { id } = await event(48)
  await (await resident(server.app, '改期的')).signUp(id)
  await remindAt(later(24))
  await server.db
    .updateTable('eventSession')
    .set({ startsAt: later(72), endsAt: later(74) })
    .where('eventId', '=', id)
    .execute()
  await remindAt(later(48))
  expect(await kindsOf(id)).toEqual(['reminderDay', 'reminderDay'])
})
