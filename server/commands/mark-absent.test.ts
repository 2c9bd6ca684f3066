import { codeOf } from '../../tests/officer-scene'
import { type CheckInScene, minutes, START, startCheckInScene } from '../../tests/check-in-scene'

let scene: CheckInScene

beforeAll(async () => {
  scene = await startCheckInScene()
})
afterAll(() => scene.server.close())
beforeEach(() => {
  scene.clock.now = START
})

/** A session of their own each time: one ends when nothing is asked for some hours. */
const door = () => scene.newOfficer()

/** Three hours after the end. */
const DUE = 120 + 180
const runJob = async (after: number) => {
  scene.clock.now = minutes(after)
  await scene.server.app.jobs.run('mark-absences')
}

const sessionWith = async (count: number, given: Parameters<CheckInScene['event']>[0] = {}) => {
  const { id, sessionId } = await scene.event(given)
  const parties: { who: Awaited<ReturnType<CheckInScene['person']>>; id: string; attendeeIds: string[] }[] =
    []
  for (let nth = 0; nth < count; nth++) {
    const who = await scene.person()
    const relative = await scene.addRelative(who, '外婆')
    const registration = await scene.signUp(who, id, [relative])
    parties.push({ who, id: registration.id, attendeeIds: registration.attendees.map((one) => one.id) })
  }
  const states = async () =>
    Promise.all(parties.map(async ({ who, id }) => (await scene.read(who, id)).state))
  const checkIn = async (nth: number, attendeeIds?: (string | undefined)[], at = START) => {
    const payload = {
      sessionId,
      checkIns: [{ registrationId: parties[nth]?.id, at, ...(attendeeIds && { attendeeIds }) }],
    }
    expect((await (await door()).post('/staff/check-ins', payload)).statusCode).toBe(200)
  }
  return { id, sessionId, parties, states, checkIn }
}

test('marks the parties of which nobody came, some hours after the end', async () => {
  const { parties, states, checkIn } = await sessionWith(3)
  await checkIn(0)
  await checkIn(1, [parties[1]?.attendeeIds[1]])
  await runJob(DUE - 1)
  expect(await states()).toEqual(['attended', 'attended', 'confirmed'])
  await runJob(DUE)
  expect(await states()).toEqual(['attended', 'attended', 'absent'])
})

test('marks nobody where nobody at all was checked in', async () => {
  const { states } = await sessionWith(2)
  await runJob(DUE)
  expect(await states()).toEqual(['confirmed', 'confirmed'])
})

test('leaves alone who only waited', async () => {
  const { states, checkIn } = await sessionWith(3, { sessions: [scene.session(4)] })
  await checkIn(0)
  await runJob(DUE)
  expect(await states()).toEqual(['attended', 'absent', 'waitlisted'])
})

test('learns of a device that was offline over the marking', async () => {
  const { states, checkIn } = await sessionWith(3)
  await checkIn(0)
  await runJob(DUE)
  await checkIn(1, undefined, minutes(10))
  expect(await states()).toEqual(['attended', 'attended', 'absent'])
  await runJob(DUE + 60)
  expect(await states()).toEqual(['attended', 'attended', 'absent'])
})

test('looks again when the first check-in of all comes after the marking', async () => {
  const { states, checkIn } = await sessionWith(2)
  await runJob(DUE)
  await checkIn(0, undefined, minutes(10))
  await runJob(DUE + 60)
  expect(await states()).toEqual(['attended', 'absent'])
})

test('looks again when a slip is taken back', async () => {
  const { parties, states, checkIn } = await sessionWith(2)
  await checkIn(0)
  await checkIn(1)
  await runJob(DUE)
  for (const attendeeId of parties[1]?.attendeeIds ?? [])
    await (await door()).delete(`/staff/check-ins/${attendeeId}`)
  await runJob(DUE + 60)
  expect(await states()).toEqual(['attended', 'absent'])
})

test('lets an officer excuse an absence, and take the excuse back', async () => {
  const { parties, checkIn } = await sessionWith(2)
  await checkIn(0)
  await runJob(DUE)
  const id = parties[1]?.id ?? ''
  const excuse = async (isAbsenceExcused: boolean) => {
    const reply = await (await door()).patch(`/staff/registrations/${id}`, { isAbsenceExcused })
    const rows = scene.server.db.selectFrom('registration').select('absenceExcusedAt').where('id', '=', id)
    return [reply.statusCode, (await rows.executeTakeFirstOrThrow()).absenceExcusedAt]
  }
  expect(await excuse(true)).toEqual([200, minutes(DUE)])
  expect(await excuse(false)).toEqual([200, null])
})

test('has nothing to excuse of who is expected or has come', async () => {
  const { parties, checkIn } = await sessionWith(2)
  await checkIn(0)
  for (const [index, state] of [
    [0, 'attended'],
    [1, 'confirmed'],
  ] as const) {
    const path = `/staff/registrations/${parties[index]?.id ?? ''}`
    const refused = await (await door()).patch(path, { isAbsenceExcused: true, note: '来电请假' })
    expect(codeOf(refused)).toEqual([409, 'NOT_ABSENT'])
    expect(refused.json()).toMatchObject({ error: { details: { state } } })
  }
})
