import type { PosterCodes, StaffCheckInReply } from '../../core/contract/check-in'
import type { Registration } from '../../core/contract/registration'
import { spokenCode } from '../../core/rules/spoken-code'
import { type CheckInScene, minutes, START, startCheckInScene } from '../../tests/check-in-scene'
import { codeOf } from '../../tests/officer-scene'
import { addUnit } from '../../tests/scene'

let scene: CheckInScene
let door: Awaited<ReturnType<CheckInScene['newOfficer']>>

beforeAll(async () => {
  scene = await startCheckInScene()
  door = await scene.newOfficer()
})
afterAll(() => scene.server.close())
beforeEach(() => {
  scene.clock.now = START
})

type Report = {
  ticket?: string
  spokenCode?: string
  registrationId?: string
  attendeeIds?: string[]
  at?: Date
}

const report = async (sessionId: string, ...checkIns: Report[]) => {
  const payload = { sessionId, checkIns: checkIns.map((one) => ({ ...one, at: one.at ?? scene.clock.now })) }
  const reply = await door.post('/staff/check-ins', payload)
  expect(reply.statusCode).toBe(200)
  return reply.json<StaffCheckInReply>()
}
/** ok, or repeat, or the refusal's code. */
const words = ({ items }: StaffCheckInReply) =>
  items.map((item) => (item.ok ? (item.isRepeat ? 'repeat' : 'ok') : item.code))
const times = ({ attendees }: Registration) => attendees.map(({ checkedInAt }) => checkedInAt)

const party = async (eventId: string, relatives = 0) => {
  const who = await scene.person()
  const relativeIds: string[] = []
  for (let nth = 0; nth < relatives; nth++) relativeIds.push(await scene.addRelative(who, `家人${nth}`))
  const registration = await scene.signUp(who, eventId, relativeIds)
  return { who, registration, ids: registration.attendees.map(({ id }) => id) }
}

test('scans tickets, types codes, or takes parties from the roster', async () => {
  const { id, sessionId } = await scene.event()
  const [first, second, third] = [await party(id, 1), await party(id), await party(id)]
  const reply = await report(
    sessionId,
    { ticket: scene.codes.ticket(first.registration.id) },
    { spokenCode: spokenCode(2) },
    { registrationId: third.registration.id },
  )
  expect(words(reply)).toEqual(['ok', 'ok', 'ok'])
  expect(reply.checkedIn).toBe(4)
  expect(reply.items[0]).toMatchObject({
    registrationId: first.registration.id,
    attendees: [{ checkedInAt: START.toISOString() }, { name: '家人0', checkedInAt: START.toISOString() }],
  })
  for (const { who, registration } of [first, second, third])
    expect((await scene.read(who, registration.id)).state).toBe('attended')
  expect(await scene.audited(sessionId)).toEqual([{ action: 'checkIn', before: null, after: { people: 4 } }])
})

test('counts nobody twice: in a batch, in two, or by the poster before', async () => {
  const { id, sessionId } = await scene.event()
  const one = await party(id, 1)
  const [self = '', relative = ''] = one.ids
  const ticket = scene.codes.ticket(one.registration.id)
  await one.who.ask('POST', `/events/${id}/check-ins`, {
    payload: { code: scene.codes.poster(sessionId), attendeeIds: [self] },
  })
  scene.clock.now = minutes(10)
  const reply = await report(
    sessionId,
    { ticket },
    { ticket },
    { spokenCode: spokenCode(1), attendeeIds: [relative] },
  )
  expect([words(reply), reply.checkedIn]).toEqual([['ok', 'repeat', 'repeat'], 2])
  const again = await report(sessionId, { ticket })
  expect([words(again), again.checkedIn]).toEqual([['repeat'], 2])
  expect(times(await scene.read(one.who, one.registration.id))).toEqual([
    START.toISOString(),
    minutes(10).toISOString(),
  ])
})

test('merges what a device took while it was offline: the earlier time stands', async () => {
  const { id, sessionId } = await scene.event()
  const [early, late] = [await party(id), await party(id)]
  scene.clock.now = minutes(30)
  await report(
    sessionId,
    { registrationId: early.registration.id },
    { registrationId: late.registration.id, at: minutes(20) },
  )
  scene.clock.now = minutes(200)
  const merged = await report(
    sessionId,
    { registrationId: early.registration.id, at: minutes(-5) },
    { registrationId: late.registration.id, at: minutes(25) },
  )
  expect([words(merged), merged.checkedIn]).toEqual([['repeat', 'repeat'], 2])
  expect(times(await scene.read(early.who, early.registration.id))).toEqual([minutes(-5).toISOString()])
  expect(times(await scene.read(late.who, late.registration.id))).toEqual([minutes(20).toISOString()])
})

test('says of each report why it does not count, and counts the others', async () => {
  const { id, sessionId } = await scene.event({ sessions: [scene.session(2)] })
  const other = await scene.event()
  const [good, cancelled] = [await party(id), await party(id)]
  scene.clock.now = minutes(-2 * 24 * 60)
  await cancelled.who.delete(`/registrations/${cancelled.registration.id}`)
  scene.clock.now = START
  const fills = await party(id)
  const waits = await party(id)
  const elsewhere = await party(other.id)
  const ticket = (one: { registration: Registration }) => scene.codes.ticket(one.registration.id)
  const reply = await report(
    sessionId,
    { ticket: ticket(good) },
    { ticket: `${ticket(good).slice(0, -1)}_` },
    { ticket: ticket(cancelled) },
    { ticket: ticket(waits) },
    { ticket: ticket(elsewhere) },
    { spokenCode: spokenCode(3).replace('3', '4') },
    { spokenCode: spokenCode(77) },
    { registrationId: 'nothing' },
    { registrationId: good.registration.id, attendeeIds: elsewhere.ids },
    {},
    { ticket: ticket(fills) },
  )
  expect(reply.items.map((item) => (item.ok ? 'ok' : [item.code, item.message]))).toEqual([
    'ok',
    ['TICKET_INVALID', '这个码不对，请再扫一次，或者核对一下数字。'],
    ['TICKET_INVALID', '报名已取消，入场码作废了。'],
    ['STATE_CONFLICT', '还没有名额。现在是“候补中”。'],
    ['TICKET_INVALID', '这是别的场次的入场码。'],
    ['TICKET_INVALID', '这个码不对，请再扫一次，或者核对一下数字。'],
    ['NOT_FOUND', '没有找到这份报名。'],
    ['NOT_FOUND', '没有找到这份报名。'],
    ['NOT_FOUND', '这份报名里没有这位参加人。'],
    ['TICKET_INVALID', '这个码不对，请再扫一次，或者核对一下数字。'],
    'ok',
  ])
  expect(reply.checkedIn).toBe(2)
})

test('is right when two devices and the poster report the same people at once', async () => {
  const { id, sessionId } = await scene.event()
  const parties = [await party(id, 1), await party(id, 1), await party(id, 1)]
  const reports = parties.map(({ registration }) => ({ ticket: scene.codes.ticket(registration.id) }))
  const replies = await Promise.all([
    report(sessionId, ...reports),
    report(sessionId, ...[...reports].reverse()),
    ...parties.map(({ who }) =>
      who.ask('POST', `/events/${id}/check-ins`, { payload: { code: scene.codes.poster(sessionId) } }),
    ),
  ])
  expect(replies).toHaveLength(5)
  expect((await report(sessionId, ...reports)).checkedIn).toBe(6)
})

describe('taking back a slip', () => {
  const undo = (attendeeId: string) => door.delete(`/staff/check-ins/${attendeeId}`)

  test('leaves the others of the party checked in, and is in the audit log', async () => {
    const { id, sessionId } = await scene.event()
    const { who, registration, ids } = await party(id, 1)
    const [self = '', relative = ''] = ids
    await report(sessionId, { registrationId: registration.id })
    expect((await undo(self)).statusCode).toBe(204)
    const after = await scene.read(who, registration.id)
    expect([after.state, scene.present(after)]).toEqual(['attended', [false, true]])
    expect((await undo(self)).statusCode).toBe(204)
    expect(await scene.audited(registration.id)).toEqual([
      { action: 'checkInUndo', before: { attendeeId: self, checkedInAt: START.toISOString() }, after: null },
    ])
    await undo(relative)
    expect((await scene.read(who, registration.id)).state).toBe('confirmed')
  })

  test('is not undone by the device that sends the slip once more, but by a new check-in', async () => {
    const { id, sessionId } = await scene.event()
    const { registration, ids } = await party(id)
    const slip = { registrationId: registration.id, at: minutes(-3) }
    await report(sessionId, slip)
    await undo(ids[0] ?? '')
    expect(words(await report(sessionId, slip))).toEqual(['STATE_CONFLICT'])
    expect(words(await report(sessionId, { ...slip, at: minutes(0) }))).toEqual(['ok'])
  })

  test('is for officers of the unit', async () => {
    const { id, sessionId } = await scene.event()
    const { registration, ids } = await party(id)
    await report(sessionId, { registrationId: registration.id })
    const stranger = await scene.newOfficer(
      'organiser',
      await addUnit(scene.server.db, '柳荫居民区', scene.street),
    )
    expect(codeOf(await stranger.delete(`/staff/check-ins/${ids[0]}`))).toEqual([403, 'OUT_OF_SCOPE'])
    expect(codeOf(await door.delete('/staff/check-ins/nobody'))).toEqual([404, 'NOT_FOUND'])
  })
})

test('lets in nobody without the right, or of another unit', async () => {
  const { id, sessionId } = await scene.event()
  const { registration } = await party(id)
  const payload = { sessionId, checkIns: [{ registrationId: registration.id, at: START }] }
  const editor = await scene.newOfficer('editor')
  const stranger = await scene.newOfficer(
    'organiser',
    await addUnit(scene.server.db, '柳荫居民区', scene.street),
  )
  expect(codeOf(await editor.post('/staff/check-ins', payload))).toEqual([403, 'FORBIDDEN'])
  expect(codeOf(await stranger.post('/staff/check-ins', payload))).toEqual([403, 'OUT_OF_SCOPE'])
  expect(codeOf(await stranger.get(`/staff/events/${id}/poster-code`))).toEqual([403, 'OUT_OF_SCOPE'])
  expect(codeOf(await door.post('/staff/check-ins', { ...payload, sessionId: 'nothing' }))).toEqual([
    404,
    'NOT_FOUND',
  ])
})

test('has what the poster of each session shows', async () => {
  const later = { startsAt: minutes(300), endsAt: minutes(400), capacity: 5 }
  const { id, sessionIds } = await scene.event({ sessions: [scene.session(), later] })
  const reply = (await door.get(`/staff/events/${id}/poster-code`)).json<PosterCodes>()
  const [first = '', second = ''] = sessionIds.map((one) => scene.codes.poster(one))
  expect(reply.items).toEqual([
    {
      sessionId: sessionIds[0],
      startsAt: START.toISOString(),
      endsAt: minutes(120).toISOString(),
      code: first,
      h5Url: `https://mulin.example/pages/signing/check-in/index?id=${id}&code=${first}`,
      miniProgramPage: `pages/signing/check-in/index?id=${id}&code=${first}`,
      scene: `${id}${first}`,
    },
    expect.objectContaining({ sessionId: sessionIds[1], code: second }) as object,
  ])
  expect(codeOf(await door.get('/staff/events/nothing/poster-code'))).toEqual([404, 'NOT_FOUND'])
})
