import { addWechatResident, CHANGE, RESULT, tellResident, TEMPLATES } from '../../tests/notice-scene'
import { addEvent, addUnit } from '../../tests/scene'
import { openTestDatabase } from '../../tests/database/open-test-database'
import { newId } from '../lib/ids'
import { createSealer } from '../lib/sealing'
import type { OpenDatabase } from './database'
import { insertRegistrations } from './new-registrations'
import { isReachable } from './reachability'
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
const signUp = async (residentId: string) => {
  const [id, sessionId = ''] = [newId(), event.sessionIds[0]]
  const attendees = [{ personId: residentId, relativeId: null, name: null }]
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
/** Whether each can be reached, in the order of their sign-up. */
const reached = async (templates = TEMPLATES) => {
  const rows = await opened.db
    .selectFrom('registration as r')
    .select(isReachable(templates, 'r').as('isReachable'))
    .where('r.eventId', '=', event.id)
    .orderBy('r.id')
    .execute()
  return rows.map((row) => row.isReachable)
}
const tell = (residentId: string, delivery: 'sent' | 'failed', at: Date) =>
  tellResident(opened.db, { residentId, eventId: event.id, startsAt: later(3000) }, at).then(() =>
    opened.db
      .updateTable('notice')
      .set({ delivery })
      .where('residentId', '=', residentId)
      .where('createdAt', '=', at)
      .execute(),
  )

test('reaches who has WeChat and a consent left for messages of a change', async () => {
  await signUp(await withCredit({ [CHANGE]: 1 }))
  await signUp(await withCredit({ [CHANGE]: 0, [RESULT]: 5 }))
  await signUp(await withCredit({}))
  await signUp(await guest())
  expect(await reached()).toEqual([true, false, false, false])
})

test('reaches nobody where there is no such template', async () => {
  await signUp(await withCredit({ [CHANGE]: 1, [RESULT]: 1 }))
  expect(await reached(TEMPLATES.filter(({ group }) => group !== 'change'))).toEqual([false])
})

test('does not trust a consent when the last message about the event failed', async () => {
  const one = await withCredit({ [CHANGE]: 1 })
  await signUp(one)
  await tell(one, 'failed', later(1))
  expect(await reached()).toEqual([false])
  await tell(one, 'sent', later(2))
  expect(await reached()).toEqual([true])
})
