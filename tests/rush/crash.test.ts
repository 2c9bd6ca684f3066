import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { newId } from '../../server/lib/ids'
import { type Database, type OpenDatabase, openDatabase } from '../../server/store/database'
import { type PrivatePostgres, startPostgres } from '../database/embedded-postgres'
import { createMigratedDatabase, makeTemplate } from '../database/migrated-postgres'
import { aftermath, brokenPromises, doublyRegistered, isOrderKept, toldTwice } from './aftermath'
import { addRushers, addRushEvent, type Rusher } from './rush-scene'
import { inParallel, rush } from './rusher'
import { killWhatStillServes, type ServerProcess, startServerProcess } from './server-process'

/** Of each kind: a server killed, and the database killed. */
const ROUNDS = 10
const RESIDENTS = 150
const SEATS = 20
const AT_ONCE = 40
/** A rush of this size takes about a second, so the kill falls into it. */
const KILL_WITHIN_MS = 500

let postgres: PrivatePostgres
let databaseUrl: string
let database: OpenDatabase
let servers: ServerProcess[]
let rushers: Rusher[]

const encryptionKey = randomBytes(32).toString('base64')
const start = () => startServerProcess({ databaseUrl, encryptionKey, hasLocks: true })

beforeAll(async () => {
  postgres = await startPostgres({ isDurable: true })
  await makeTemplate(postgres)
  databaseUrl = await createMigratedDatabase(postgres.url('postgres'))
  database = await openDatabase({ databaseUrl, dataDir: '' })
  rushers = await addRushers(database.db, RESIDENTS)
  servers = [await start(), await start()]
}, 120_000)
afterAll(async () => {
  killWhatStillServes()
  await database.close()
  await postgres.stop()
})

/** An offer whose time is up: the job that lapses it has to find it, whoever was killed. */
const addLapsedOffer = async (
  db: Database,
  { eventId, sessionId }: { eventId: string; sessionId: string },
) => {
  const id = newId()
  const now = new Date()
  await db
    .insertInto('resident')
    .values({
      id,
      nickname: '错过的人',
      unitId: null,
      phoneSealed: null,
      birthYearSealed: null,
      createdAt: now,
    })
    .execute()
  await db
    .insertInto('registration')
    .values({
      id,
      eventId,
      sessionId,
      residentId: id,
      state: 'offered',
      partySize: 1,
      queuedAt: new Date(now.getTime() - 3_600_000),
      answers: '{}',
      idempotencyKey: null,
      requestHash: '',
      offerExpiresAt: new Date(now.getTime() - 1000),
      ticketNumber: null,
      guardianConsentAt: null,
      proxyOfficerId: null,
      absenceExcusedAt: null,
      entrantCode: null,
      drawWeight: null,
      createdAt: now,
      updatedAt: now,
    })
    .execute()
  await db.updateTable('eventSession').set({ seatsTaken: 1 }).where('id', '=', sessionId).execute()
  return id
}

const untilLapsed = async (db: Database, registrationId: string) => {
  for (let look = 0; look < 200; look++) {
    const { state } = await db
      .selectFrom('registration')
      .select('state')
      .where('id', '=', registrationId)
      .executeTakeFirstOrThrow()
    if (state === 'declined') return
    await wait(300)
  }
  throw new Error('no job took the lapsed offer back')
}

/** Signs everybody up, some of whom give up again, while `strike` happens in the midst of it. */
const rushUnder = async (strike: () => Promise<void>) => {
  const event = await addRushEvent(database.db, SEATS)
  const offerId = await addLapsedOffer(database.db, event)
  const place = { eventId: event.eventId, servers: () => servers.map(({ url }) => url) }
  const struck = wait(Math.random() * KILL_WITHIN_MS).then(strike)
  const answers = await inParallel(rushers, AT_ONCE, (rusher, index) =>
    rush(place, rusher, index, { repeats: index % 3 === 0, cancels: index % 4 === 0 }),
  )
  await struck
  return { ...event, offerId, answers }
}

/** The seat of the lapsed offer has found its taker, and everything else is as it was told. */
const expectAllTrue = async ({
  eventId,
  sessionId,
  offerId,
  answers,
}: Awaited<ReturnType<typeof rushUnder>>) => {
  await untilLapsed(database.db, offerId)
  const after = await aftermath(database.db, sessionId)
  expect(after.seated).toHaveLength(SEATS)
  expect(after.session.seatsTaken).toBe(SEATS)
  expect(after.waiting).toHaveLength(after.session.waitlistParties)
  expect(isOrderKept(after)).toBe(true)
  expect(brokenPromises(after, answers)).toEqual([])
  expect(await doublyRegistered(database.db, sessionId)).toEqual([])
  expect(await toldTwice(database.db, eventId)).toEqual([])
}

/** The rounds first, then what came of them: the jobs have the time they need. */
const tenRounds = async (strike: (round: number) => Promise<void>) => {
  const rounds = []
  for (let round = 0; round < ROUNDS; round++) rounds.push(await rushUnder(() => strike(round)))
  for (const round of rounds) await expectAllTrue(round)
}

test(
  `a server killed in the rush, ${ROUNDS} times: what was acknowledged is there, nothing is oversold, jobs go on`,
  () =>
    tenRounds(async (round) => {
      await servers[round % 2]?.kill()
      servers[round % 2] = await start()
    }),
  600_000,
)

test(
  `PostgreSQL killed in the rush, ${ROUNDS} times: the same, and the servers find it again by themselves`,
  () =>
    tenRounds(async () => {
      await postgres.kill()
      await postgres.restart()
    }),
  600_000,
)
