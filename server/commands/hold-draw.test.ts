import type { Registration } from '../../core/contract/registration'
import { at, type DrawScene, type Person, START, startDrawScene } from '../../tests/draw-scene'
import { buildApp } from '../app'

let scene: DrawScene

beforeAll(async () => {
  scene = await startDrawScene()
})
afterAll(() => scene.server.close())
beforeEach(() => {
  scene.clock.now = START
})

test('seats the drawn, lets the others wait in drawn order, and tells each once', async () => {
  const { id, sessionId } = await scene.drawEvent()
  const residents = await scene.people(8)
  await scene.enterAll(residents, id)
  scene.clock.now = at(12)
  await scene.runJob()
  await scene.runJob()
  const { result } = await scene.readDraw(id)
  const byCode = new Map((await scene.rows(sessionId)).map((row) => [row.entrantCode, row]))
  const states = result.map(({ code }) => byCode.get(code)?.state)
  expect(states).toEqual([...Array<string>(3).fill('confirmed'), ...Array<string>(5).fill('waitlisted')])
  expect(result.slice(0, 3).map(({ code }) => byCode.get(code)?.ticketNumber)).toEqual([1, 2, 3])
  expect(await scene.seatsOf(sessionId)).toMatchObject({
    seatsTaken: 3,
    waitlistCount: 5,
    waitlistParties: 5,
  })

  const places = await Promise.all(
    residents.map(async (one) => {
      const { items } = (await one.get('/me/registrations')).json<{ items: Registration[] }>()
      return [items[0]?.entrantCode, items[0]?.waitlistPlace]
    }),
  )
  const waiting = result.filter(({ hasSeat }) => !hasSeat)
  expect(new Map(places as [string, number][])).toEqual(
    new Map(result.map(({ code }) => [code, waiting.findIndex((one) => one.code === code) + 1 || null])),
  )

  const told = await scene.noticesOf(id, ['drawn', 'notDrawn'])
  expect(told.map(({ kind }) => kind).sort()).toEqual([
    ...Array<string>(3).fill('drawn'),
    ...Array<string>(5).fill('notDrawn'),
  ])
  const placeTold = new Map(told.map(({ registrationId, facts }) => [registrationId, facts.waitlistPlace]))
  expect(waiting.map(({ code }) => placeTold.get(byCode.get(code)?.id ?? ''))).toEqual([1, 2, 3, 4, 5])
})

test('gives a seat that comes free to the first of the waitlist', async () => {
  const { id, sessionId } = await scene.drawEvent({
    sessions: [{ startsAt: at(200), endsAt: at(202), capacity: 1 }],
    cancelDeadline: at(150),
  })
  const residents = await scene.people(4)
  const entries = await scene.enterAll(residents, id)
  scene.clock.now = at(12)
  await scene.runJob()
  const { result } = await scene.readDraw(id)
  const ownerOf = (nth: number) => {
    const entry = entries.findIndex(({ entrantCode }) => entrantCode === result[nth]?.code)
    return { who: residents[entry], id: entries[entry]?.id ?? '' }
  }
  await ownerOf(0).who?.delete(`/registrations/${ownerOf(0).id}`)
  const states = new Map((await scene.rows(sessionId)).map((row) => [row.entrantCode, row.state]))
  expect(result.map(({ code }) => states.get(code))).toEqual([
    'cancelled',
    'confirmed',
    'waitlisted',
    'waitlisted',
  ])
})

test('does not seat who has left since the window closed, and says so', async () => {
  const { id, sessionId } = await scene.drawEvent()
  const [leaver, ...others] = await scene.people(4)
  const entry = leaver && (await scene.enter(leaver, id))
  await scene.enterAll(others, id)
  scene.clock.now = at(10)
  await scene.runJob()
  const { entrantsHash } = await scene.readDraw(id)
  scene.clock.now = at(11)
  await leaver?.delete(`/registrations/${entry?.id}`)
  scene.clock.now = at(12)
  await scene.runJob()
  const record = await scene.readDraw(id)
  expect(record).toMatchObject({ entrantsHash, withdrawals: [{ code: entry?.entrantCode, partySize: 0 }] })
  expect(record.entrants).toHaveLength(4)
  expect(record.result.map(({ hasSeat }) => hasSeat)).toEqual([true, true, true])
  expect(await scene.seatsOf(sessionId)).toMatchObject({ seatsTaken: 3, waitlistCount: 0 })
})

test('draws for the seats that are free, not for those held for people who phone', async () => {
  const { id, sessionId } = await scene.drawEvent({
    sessions: [{ startsAt: at(36), endsAt: at(38), capacity: 5, heldSeats: 3, heldReleaseAt: at(30) }],
  })
  await scene.enterAll(await scene.people(4), id)
  scene.clock.now = at(12)
  await scene.runJob()
  expect((await scene.readDraw(id)).seats).toBe(2)
  expect(await scene.seatsOf(sessionId)).toMatchObject({ seatsTaken: 5, heldSeats: 3, waitlistCount: 2 })
})

test('draws nobody from nobody, and everybody where there are seats for all', async () => {
  const empty = await scene.drawEvent()
  const roomy = await scene.drawEvent()
  await scene.enterAll(await scene.people(2), roomy.id)
  scene.clock.now = at(12)
  await scene.runJob()
  expect(await scene.readDraw(empty.id)).toMatchObject({ seats: 3, entrants: [], result: [] })
  expect((await scene.readDraw(roomy.id)).result.map(({ hasSeat }) => hasSeat)).toEqual([true, true])
})

test('puts who was moved here after the closing behind the drawn', async () => {
  const { id, sessionIds } = await scene.drawEvent({
    sessions: [
      { startsAt: at(36), endsAt: at(38), capacity: 1 },
      { startsAt: at(40), endsAt: at(42), capacity: 1 },
    ],
  })
  const [first = '', second = ''] = sessionIds
  const signUp = async (who: Person | undefined, sessionId: string) => {
    const reply = await who?.signUp(id, { body: { sessionId, attendees: [{ self: true }] } })
    return reply?.json<Registration>()
  }
  const [one, other] = await scene.people(2)
  await signUp(one, first)
  const moved = await signUp(other, second)
  scene.clock.now = at(10)
  await scene.runJob()
  await scene.server.db
    .updateTable('registration')
    .set({ sessionId: first })
    .where('id', '=', moved?.id ?? '')
    .execute()
  scene.clock.now = at(12)
  await scene.runJob()
  const states = new Map((await scene.rows(first)).map((row) => [row.id, row.state]))
  expect(states.get(moved?.id ?? '')).toBe('waitlisted')
  expect([...states.values()].sort()).toEqual(['confirmed', 'waitlisted'])
})

test('is held once by two processes that hold it at the same moment', async () => {
  const { id, sessionId } = await scene.drawEvent()
  await scene.enterAll(await scene.people(20), id)
  scene.clock.now = at(12)
  const { db, settings } = scene.server
  const other = await buildApp({ db, settings, now: () => scene.clock.now, logger: false })
  await other.ready()
  await Promise.all(
    Array.from({ length: 4 }, (_, nth) => (nth % 2 ? other : scene.server.app).jobs.run('hold-draws')),
  )
  await other.close()
  const record = await scene.readDraw(id)
  expect(record.result.filter(({ hasSeat }) => hasSeat)).toHaveLength(3)
  expect(await scene.seatsOf(sessionId)).toMatchObject({
    seatsTaken: 3,
    waitlistCount: 17,
    lastTicketNumber: 3,
  })
  expect(await scene.noticesOf(id, ['drawn', 'notDrawn'])).toHaveLength(20)
})

test('one that cannot be held does not hold up the others', async () => {
  const broken = await scene.drawEvent()
  const whole = await scene.drawEvent()
  await scene.server.db
    .updateTable('draw')
    .set({ seedSealed: 'k00000000.x.y' })
    .where('sessionId', '=', broken.sessionId)
    .execute()
  scene.clock.now = at(12)
  await expect(scene.runJob()).rejects.toThrow()
  expect((await scene.readDraw(broken.id)).drawnAt).toBeNull()
  expect((await scene.readDraw(whole.id)).drawnAt).not.toBeNull()
  await scene.server.db.deleteFrom('draw').where('sessionId', '=', broken.sessionId).execute()
})
