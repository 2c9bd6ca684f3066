import { addEvent, addUnit } from '../../tests/scene'
import { openTestDatabase } from '../../tests/database/open-test-database'
import { newId } from '../lib/ids'
import type { OpenDatabase } from './database'
import { addNotices, type NewNotice } from './notices'
import { insertResident } from './residents'

const NOW = new Date('2026-07-03T06:00:00Z')

let opened: OpenDatabase
let eventId: string

beforeAll(async () => {
  opened = await openTestDatabase()
  eventId = (await addEvent(opened.db, await addUnit(opened.db, '临溪街道'), {}, NOW)).id
})
afterAll(() => opened.close())

const addResident = async (provider?: 'wechat' | 'demo') => {
  const id = newId()
  await opened.db.transaction().execute((tx) => insertResident(tx, { id, nickname: '居民', createdAt: NOW }))
  if (provider) {
    await opened.db
      .insertInto('identity')
      .values({ provider, subject: id, residentId: id, unionId: null })
      .execute()
  }
  return id
}
const notice = (residentId: string, changes: Partial<NewNotice> = {}): NewNotice => ({
  residentId,
  kind: 'registered',
  eventId,
  registrationId: null,
  facts: { eventTitle: '重阳糕“制作”', startsAt: '2026-07-04T06:00:00.000Z', venueName: null },
  key: 'registered:1',
  ...changes,
})
const add = (notices: NewNotice[], now = NOW) =>
  opened.db.transaction().execute((tx) => addNotices(tx, notices, now))
const noticesOf = (residentId: string) =>
  opened.db.selectFrom('notice').selectAll().where('residentId', '=', residentId).orderBy('id').execute()

test('keeps the facts as they were, due at once for who has WeChat', async () => {
  const one = await addResident('wechat')
  await add([notice(one)])
  expect(await noticesOf(one)).toMatchObject([
    { ...notice(one), createdAt: NOW, nextAttemptAt: NOW, delivery: 'pending', readAt: null, attempts: 0 },
  ])
})

test.each([undefined, 'demo' as const])('keeps it to the inbox for who signed in by %s', async (provider) => {
  const one = await addResident(provider)
  await add([notice(one)])
  expect(await noticesOf(one)).toMatchObject([{ delivery: 'none' }])
})

test('tells one change once, within a batch and between batches', async () => {
  const [one, other] = [await addResident(), await addResident()]
  await add([notice(one), notice(one), notice(one, { key: 'registered:2' }), notice(other)])
  await add([notice(one), notice(other)])
  expect((await noticesOf(one)).map(({ key }) => key)).toEqual(['registered:1', 'registered:2'])
  expect(await noticesOf(other)).toHaveLength(1)
})

test('passes over residents who are gone', async () => {
  const one = await addResident()
  await add([notice('nobody'), notice(one)])
  expect(await noticesOf(one)).toHaveLength(1)
})

test('lets the phone sleep at night', async () => {
  const one = await addResident('wechat')
  const facts = { ...notice(one).facts, startsAt: '2026-07-10T06:00:00.000Z' }
  await add([notice(one, { kind: 'promoted', facts })], new Date('2026-07-03T15:00:00Z'))
  expect(await noticesOf(one)).toMatchObject([{ nextAttemptAt: new Date('2026-07-04T00:00:00Z') }])
})

test('writes the notices of 500 sign-ups in one statement', async () => {
  const one = await addResident('wechat')
  const statements: string[] = []
  const many = Array.from({ length: 500 }, (_, index) => notice(one, { key: `registered:${index}` }))
  await opened.db.transaction().execute(async (tx) => {
    const executor = tx.getExecutor()
    const execute = executor.executeQuery.bind(executor)
    jest.spyOn(executor, 'executeQuery').mockImplementation((query) => {
      statements.push(query.sql)
      return execute(query)
    })
    await addNotices(tx, many, NOW)
  })
  expect(statements).toHaveLength(1)
  expect(await noticesOf(one)).toHaveLength(500)
})
