import { addWechatResident, CHANGE, RESULT, tellResident, TEMPLATES } from '../../tests/notice-scene'
import { addEvent, addUnit } from '../../tests/scene'
import { openTestDatabase } from '../../tests/database/open-test-database'
import { newId } from '../lib/ids'
import { createSealer } from '../lib/sealing'
import type { OpenDatabase } from './database'
import { insertRegistrations } from './new-registrations'
import { countReachable, isReachable, listFailedDeliveries, listToCall } from './reachability'
import { insertResident } from './residents'

const NOW = new Date('2026-07-03T06:00:00Z')
const sealer = createSealer(Buffer.alloc(32, 1))

let opened: OpenDatabase
let event: { id: string; sessionIds: string[] }
let people = 0

beforeAll(async () => {
  opened = await openTestDatabase()
})
afterAll(() => opened.close())
beforeEach(async () => {
  const unitId = await addUnit(opened.db, '临溪街道')
  event = await addEvent(opened.db, unitId, { capacity: 50 }, NOW)
})

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const withCredit = (credits: Record<string, number>) =>
  addWechatResident(opened.db, `oReach-${people++}`, credits, NOW)
const guest = async () => {
  const id = newId()
  await opened.db
    .transaction()
    .execute((tx) => insertResident(tx, { id, nickname: '来电的', createdAt: NOW }))
  return id
}
const signUp = async (residentId: string, partySize = 1) => {
  const [id, sessionId = ''] = [newId(NOW), event.sessionIds[0]]
  const attendees = Array.from({ length: partySize }, () => ({
    personId: newId(),
    relativeId: null,
    name: null,
  }))
  const registration = {
    id,
    eventId: event.id,
    sessionId,
    residentId,
    state: 'confirmed' as const,
    attendees,
  }
  await opened.db.transaction().execute((tx) => insertRegistrations(tx, sealer, [registration], NOW))
  return id
}
const about = (sessionId?: string) => ({ eventId: event.id, ...(sessionId && { sessionId }) })
const tell = (
  residentId: string,
  delivery: 'sent' | 'failed',
  at: Date,
  deliveryError: string | null = null,
) =>
  tellResident(opened.db, { residentId, eventId: event.id, startsAt: later(3000) }, at).then(() =>
    opened.db
      .updateTable('notice')
      .set({ delivery, deliveryError })
      .where('residentId', '=', residentId)
      .where('createdAt', '=', at)
      .execute(),
  )

test('counts the people whom a message of a change can reach', async () => {
  await signUp(await withCredit({ [CHANGE]: 1 }), 3)
  await signUp(await withCredit({ [CHANGE]: 0, [RESULT]: 5 }))
  await signUp(await withCredit({}))
  await signUp(await guest(), 2)
  expect(await countReachable(opened.db, TEMPLATES, about())).toEqual({ people: 7, reachable: 3 })
  expect(await countReachable(opened.db, TEMPLATES, about(event.sessionIds[0]))).toEqual({
    people: 7,
    reachable: 3,
  })
  expect(await countReachable(opened.db, TEMPLATES, about('another'))).toEqual({ people: 0, reachable: 0 })
  expect(await countReachable(opened.db, [], about())).toEqual({ people: 7, reachable: 0 })
})

test('lists the others to be called, and nobody who has cancelled', async () => {
  await signUp(await withCredit({ [CHANGE]: 1 }))
  const unreachable = [await signUp(await withCredit({})), await signUp(await guest())]
  const cancelled = await signUp(await guest())
  await opened.db
    .updateTable('registration')
    .set({ state: 'cancelled' })
    .where('id', '=', cancelled)
    .execute()
  const rows = await listToCall(opened.db, TEMPLATES, about())
  expect(rows.map(({ id }) => id).sort()).toEqual(unreachable.sort())
})

test('does not trust a consent when the last message about the event failed', async () => {
  const one = await withCredit({ [CHANGE]: 1 })
  await signUp(one)
  await tell(one, 'failed', later(1), '47003')
  expect(await countReachable(opened.db, TEMPLATES, about())).toEqual({ people: 1, reachable: 0 })
  expect(await listFailedDeliveries(opened.db, event.id)).toMatchObject([
    { kind: 'promoted', deliveryError: '47003' },
  ])
  await tell(one, 'sent', later(2))
  expect(await countReachable(opened.db, TEMPLATES, about())).toEqual({ people: 1, reachable: 1 })
})

test('tells of each registration, under the name it has in the query', async () => {
  const id = await signUp(await withCredit({ [CHANGE]: 1 }))
  const row = await opened.db
    .selectFrom('registration as r')
    .select(isReachable(TEMPLATES, 'r').as('isReachable'))
    .where('r.id', '=', id)
    .executeTakeFirst()
  expect(row).toEqual({ isReachable: true })
})
