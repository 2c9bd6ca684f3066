import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { type Database, openDatabase } from '../../server/store/database'
import { type PrivatePostgres, startPostgres } from '../database/embedded-postgres'
import { createMigratedDatabase, makeTemplate } from '../database/migrated-postgres'
import { aftermath, brokenPromises, doublyRegistered, isOrderKept, toldTwice } from './aftermath'
import { addRushers, addRushEvent } from './rush-scene'
import { inParallel, rush } from './rusher'
import { killWhatStillServes, startServerProcess } from './server-process'

const RESIDENTS = 2000
const SEATS = 50
const AT_ONCE = 200
/** Of the control, until both servers decide at the same moment. */
const ATTEMPTS = 8

let postgres: PrivatePostgres

beforeAll(async () => {
  postgres = await startPostgres()
  await makeTemplate(postgres)
})
afterAll(async () => {
  killWhatStillServes()
  await postgres.stop()
})

/** What stands behind the lock: the check of the seats, and the ticket numbers, of which each is given once. */
const removeGuards = async (db: Database) => {
  await sql`alter table event_session drop constraint seats_within_capacity`.execute(db)
  await sql`drop index registration_ticket`.execute(db)
}

/** Two servers on one database; every third resident presses twice, every fourth gives up. */
const rushOn = async ({ hasLocks }: { hasLocks: boolean }) => {
  const databaseUrl = await createMigratedDatabase(postgres.url('postgres'))
  const database = await openDatabase({ databaseUrl, dataDir: '' })
  const { db } = database
  if (!hasLocks) await removeGuards(db)
  const rushers = await addRushers(db, RESIDENTS)
  const { eventId, sessionId } = await addRushEvent(db, SEATS)
  const order = { databaseUrl, encryptionKey: randomBytes(32).toString('base64'), hasLocks }
  const servers = [await startServerProcess(order), await startServerProcess(order)]
  const place = { eventId, servers: () => servers.map(({ url }) => url) }
  const answers = await inParallel(rushers, AT_ONCE, (rusher, index) =>
    rush(place, rusher, index, { repeats: index % 3 === 0, cancels: hasLocks && index % 4 === 0 }),
  )
  for (const server of servers) await server.stop()
  const after = await aftermath(db, sessionId)
  const doubles = await doublyRegistered(db, sessionId)
  const twice = await toldTwice(db, eventId)
  await database.close()
  return { after, answers, doubles, twice }
}

test('2,000 residents rush for 50 seats at two servers: all seats given, none twice, in order, every answer true', async () => {
  const { after, answers, doubles, twice } = await rushOn({ hasLocks: true })
  expect(after.seated).toHaveLength(SEATS)
  expect(after.session).toMatchObject({ seatsTaken: SEATS, capacity: SEATS })
  expect(after.waiting).toHaveLength(after.session.waitlistCount)
  expect(after.registrations).toHaveLength(RESIDENTS)
  expect(after.registrations.filter(({ state }) => state === 'cancelled')).toHaveLength(RESIDENTS / 4)
  expect(isOrderKept(after)).toBe(true)
  expect(brokenPromises(after, answers)).toEqual([])
  expect([doubles, twice]).toEqual([[], []])
}, 180_000)

test('control: the same rush without the lock gives more seats than there are', async () => {
  // All seats go in the first batch: a server that is a moment later than the other finds them taken, lock or not.
  let seated = 0
  for (let attempt = 0; attempt < ATTEMPTS && seated <= SEATS; attempt++)
    seated = (await rushOn({ hasLocks: false })).after.seated.length
  expect(seated).toBeGreaterThan(SEATS)
}, 180_000)
