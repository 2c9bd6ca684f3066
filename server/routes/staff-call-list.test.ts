import type { RosterEntry } from '../../core/contract/roster'
import { CHANGE } from '../../tests/notice-scene'
import { after, namesOf, NOW, session, startRosterScene } from '../../tests/roster-scene'
import type { Database } from '../store/database'

let scene: Awaited<ReturnType<typeof startRosterScene>>

beforeAll(async () => {
  scene = await startRosterScene()
})
afterAll(() => scene.close())

/** Everybody who signed up has WeChat and a message to spare. */
const makeReachable = async (db: Database, eventId: string) => {
  const people = await db
    .selectFrom('registration')
    .select('residentId')
    .where('eventId', '=', eventId)
    .execute()
  const ids = people.map(({ residentId }) => residentId)
  const identity = (residentId: string) => ({
    provider: 'wechat' as const,
    subject: `o${residentId}`,
    residentId,
    unionId: null,
  })
  const credit = (residentId: string) => ({ residentId, templateId: CHANGE, credit: 9, changedAt: NOW })
  await db.insertInto('identity').values(ids.map(identity)).execute()
  await db.insertInto('subscriptionCredit').values(ids.map(credit)).execute()
}

test('counts whom WeChat can still reach, and lists the rest to be called', async () => {
  const { id } = await scene.event()
  const [one] = await scene.signedUp(id, '可达一', '可达二')
  const residentId = one?.id ?? ''
  await scene.db
    .insertInto('identity')
    .values({ provider: 'wechat', subject: 'oReachable', residentId, unionId: null })
    .execute()
  await scene.db
    .insertInto('subscriptionCredit')
    .values({ residentId, templateId: CHANGE, credit: 1, changedAt: NOW })
    .execute()
  const page = await scene.roster(id)
  expect([page.people, page.reachable]).toEqual([2, 1])
  expect(namesOf(await scene.roster(id, '?toCall=true'))).toEqual(['可达二'])
})

test('lists who is next for a seat that came free in the last hours, to be called', async () => {
  const { id } = await scene.event({ sessions: [session(3)], closesAt: after(2), cancelDeadline: after(2) })
  const [one] = await scene.signedUp(id, '先到一', '先到二', '候补一', '候补二')
  await makeReachable(scene.db, id)
  expect(namesOf(await scene.roster(id, '?toCall=true'))).toEqual([])
  await one?.delete(`/registrations/${one.registration.id}`)
  const page = await scene.roster(id, '?toCall=true')
  expect(page.items.map(({ name, state, callFor }) => [name, state, callFor])).toEqual([
    ['候补一', 'waitlisted', 'seat'],
  ])
  expect(page.people).toBe(3)
  const said = await scene.act(page.items[0]?.id ?? '', 'promote', { reason: '电话里说来' })
  expect(said.json<RosterEntry>()).toMatchObject({ state: 'confirmed', callFor: null })
  expect(namesOf(await scene.roster(id, '?toCall=true'))).toEqual([])
})

test('lists who was not told that the event is off', async () => {
  const { id } = await scene.event()
  await scene.signedUp(id, '没看到')
  await scene.organiser.post(`/staff/events/${id}/cancel`, { reason: '下雨' })
  const page = await scene.roster(id, '?toCall=true')
  expect(page.items.map(({ name, callFor }) => [name, callFor])).toEqual([['没看到', 'cancelled']])
})
