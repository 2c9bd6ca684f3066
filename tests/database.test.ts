import { openTestDatabase, testDatabaseKind } from './database/open-test-database'

const unit = {
  id: 'u',
  parentId: null,
  kind: 'subdistrict' as const,
  name: '街道',
  status: 'active' as const,
  phone: null,
  position: 0,
}

test('gives each test file a migrated, empty database of the kind the project asks for', async () => {
  const [one, other] = await Promise.all([openTestDatabase(), openTestDatabase()])
  expect(one.kind).toBe(testDatabaseKind())
  await one.db.insertInto('unit').values(unit).execute()
  expect(await one.db.selectFrom('unit').select('id').execute()).toEqual([{ id: 'u' }])
  expect(await other.db.selectFrom('unit').select('id').execute()).toEqual([])
  await Promise.all([one.close(), other.close()])
})

test('reads bytes, counts and times as the same types from either database', async () => {
  const opened = await openTestDatabase()
  const { db } = opened
  const at = new Date('2026-07-03T06:00:00Z')
  await db
    .insertInto('media')
    .values({ id: 'm', contentHash: 'h', width: 1, height: 1, color: '#fff', createdAt: at })
    .execute()
  await db
    .insertInto('mediaCopy')
    .values({ mediaId: 'm', width: 1, contentType: 'image/webp', bytes: Buffer.from([0, 255]) })
    .execute()
  const copy = await db.selectFrom('mediaCopy').select('bytes').executeTakeFirstOrThrow()
  const media = await db
    .selectFrom('media')
    .select(['createdAt', (eb) => eb.fn.countAll<number>().over().as('count')])
    .executeTakeFirstOrThrow()
  expect([...copy.bytes]).toEqual([0, 255])
  expect(media.createdAt.getTime()).toBe(at.getTime())
  expect(media.count).toBe(1)
  await opened.close()
})
