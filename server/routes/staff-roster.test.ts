import { Workbook } from 'exceljs'
import type { Registration } from '../../core/contract/registration'
import type { RosterEntry, RosterPage } from '../../core/contract/roster'
import { CHANGE, TEMPLATES } from '../../tests/notice-scene'
import { codeOf, officer } from '../../tests/officer-scene'
import { addEvent, addUnit, resident } from '../../tests/scene'
import type { Database } from '../store/database'
import { startTestServer, type TestServer } from '../../tests/test-server'

const NOW = new Date('2026-07-03T02:00:00Z')
const HOUR = 3_600_000

let server: TestServer
let street: string
let organiser: Awaited<ReturnType<typeof officer>>

beforeAll(async () => {
  server = await startTestServer({ now: () => NOW, settings: { messageTemplates: TEMPLATES } })
  street = await addUnit(server.db, '临溪街道')
  organiser = await officer(server.app, server.db, street, 'organiser', { name: '组织者' })
})
afterAll(() => server.close())

const after = (hours: number) => new Date(NOW.getTime() + hours * HOUR)
const session = (hours: number, capacity = 2) => ({
  startsAt: after(hours),
  endsAt: after(hours + 2),
  capacity,
})
const event = (given: Parameters<typeof addEvent>[2] = {}) =>
  addEvent(server.db, street, { sessions: [session(100)], closesAt: after(99), ...given }, NOW)
const signedUp = async (eventId: string, ...names: string[]) => {
  const people = []
  for (const name of names) {
    const one = await resident(server.app, name)
    const registration = (await one.signUp(eventId)).json<Registration>()
    people.push({ ...one, registration })
  }
  return people
}
const roster = async (eventId: string, query = '') =>
  (await organiser.get(`/staff/events/${eventId}/registrations${query}`)).json<RosterPage>()
const names = (page: RosterPage) => page.items.map(({ name }) => name)
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
const audits = async (targetId: string) => {
  const rows = await server.db
    .selectFrom('auditEntry')
    .select(['action', 'officerName', 'after'])
    .where('targetId', '=', targetId)
    .orderBy('id')
    .execute()
  return rows.map(({ action }) => action)
}
const act = (registrationId: string, action: string, payload: object) =>
  organiser.post(`/staff/registrations/${registrationId}/${action}`, payload)

test('lists those who come and those who wait with their place, and writes down who read it', async () => {
  const { id } = await event()
  await signedUp(id, '名单一', '名单二', '名单三')
  const page = await roster(id)
  expect(page.items.map(({ name, state, waitlistPlace }) => [name, state, waitlistPlace])).toEqual([
    ['名单一', 'confirmed', null],
    ['名单二', 'confirmed', null],
    ['名单三', 'waitlisted', 1],
  ])
  expect([page.people, page.reachable]).toEqual([3, 0])
  expect(await audits(id)).toEqual(['rosterRead'])
})

test('finds by state, name and spoken code, and turns pages', async () => {
  const { id } = await event()
  await signedUp(id, '翻页一', '翻页二', '翻页三')
  expect(names(await roster(id, '?state=waitlisted'))).toEqual(['翻页三'])
  expect(names(await roster(id, `?q=${encodeURIComponent('页二')}`))).toEqual(['翻页二'])
  const code = (await roster(id)).items[0]?.spokenCode ?? ''
  expect(names(await roster(id, `?q=${code}`))).toEqual(['翻页一'])
  const first = await roster(id, '?limit=2')
  const rest = await roster(id, `?limit=2&cursor=${first.nextCursor}`)
  expect([...names(first), ...names(rest)]).toEqual(['翻页一', '翻页二', '翻页三'])
  expect(rest.nextCursor).toBeNull()
})

test('counts whom WeChat can still reach, and lists the rest to be called', async () => {
  const { id } = await event()
  const [one] = await signedUp(id, '可达一', '可达二')
  const residentId = one?.id ?? ''
  await server.db
    .insertInto('identity')
    .values({ provider: 'wechat', subject: 'oReachable', residentId, unionId: null })
    .execute()
  await server.db
    .insertInto('subscriptionCredit')
    .values({ residentId, templateId: CHANGE, credit: 1, changedAt: NOW })
    .execute()
  const page = await roster(id)
  expect([page.people, page.reachable]).toEqual([2, 1])
  expect(names(await roster(id, '?toCall=true'))).toEqual(['可达二'])
})

test('lists who is next for a seat that came free in the last hours, to be called', async () => {
  const { id } = await event({ sessions: [session(3)], closesAt: after(2), cancelDeadline: after(2) })
  const [one] = await signedUp(id, '先到一', '先到二', '候补一', '候补二')
  await makeReachable(server.db, id)
  expect(names(await roster(id, '?toCall=true'))).toEqual([])
  await one?.delete(`/registrations/${one.registration.id}`)
  const page = await roster(id, '?toCall=true')
  expect(page.items.map(({ name, state, callFor }) => [name, state, callFor])).toEqual([
    ['候补一', 'waitlisted', 'seat'],
  ])
  expect(page.people).toBe(3)
  const said = await act(page.items[0]?.id ?? '', 'promote', { reason: '电话里说来' })
  expect(said.json<RosterEntry>()).toMatchObject({ state: 'confirmed', callFor: null })
  expect(names(await roster(id, '?toCall=true'))).toEqual([])
})

test('lists who was not told that the event is off', async () => {
  const { id } = await event()
  await signedUp(id, '没看到')
  await organiser.post(`/staff/events/${id}/cancel`, { reason: '下雨' })
  const page = await roster(id, '?toCall=true')
  expect(page.items.map(({ name, callFor }) => [name, callFor])).toEqual([['没看到', 'cancelled']])
})

test('signs up somebody who phoned, without an account, from the seats held for them', async () => {
  const held = { ...session(100), heldSeats: 2, heldReleaseAt: after(90) }
  const { id, sessionIds } = await event({ sessions: [held] })
  const [waiting] = await signedUp(id, '等电话')
  expect(waiting?.registration.state).toBe('waitlisted')
  const reply = await organiser.post(`/staff/events/${id}/registrations`, {
    sessionId: sessionIds[0],
    people: [{ name: '陶老伯', birthYear: 1948 }],
    phone: '15600000077',
    note: '耳朵不好，打第二遍',
  })
  expect([reply.statusCode, reply.json()]).toMatchObject([
    201,
    {
      state: 'confirmed',
      phone: '156******77',
      note: '耳朵不好，打第二遍',
      proxyOfficerName: '组织者',
      attendees: [{ name: '陶老伯', birthYear: 1948 }],
    },
  ])
  const { id: registrationId } = reply.json<RosterEntry>()
  expect((await organiser.get(`/staff/registrations/${registrationId}/phone`)).json()).toEqual({
    phone: '15600000077',
  })
  expect(await audits(registrationId)).toEqual(['phoneRead'])
  expect(await audits(id)).toEqual(['registrationAdd'])
})

test('lets in or turns down who asked, gives a seat out of turn, moves, takes out: each told and written down', async () => {
  const { id, sessionIds } = await event({
    admission: 'approval',
    sessions: [session(100), session(130)],
    closesAt: after(99),
  })
  const ask = async (name: string) => {
    const one = await resident(server.app, name)
    const body = { attendees: [{ self: true }], sessionId: sessionIds[0] }
    return { ...one, registration: (await one.signUp(id, { body })).json<Registration>() }
  }
  const [first, second] = [await ask('审核一'), await ask('审核二')]
  expect(first.registration.state).toBe('pending')
  expect((await act(first.registration.id, 'decision', { decision: 'approve' })).json()).toMatchObject({
    state: 'confirmed',
  })
  const turnedDown = await act(second.registration.id, 'decision', {
    decision: 'reject',
    reason: '年龄不合适',
  })
  expect(turnedDown.json()).toMatchObject({ state: 'cancelled' })
  const moved = await act(first.registration.id, 'move', { sessionId: sessionIds[1] })
  expect(moved.json()).toMatchObject({ sessionId: sessionIds[1], state: 'confirmed' })
  const out = await act(first.registration.id, 'cancel', { reason: '电话里说来不了' })
  expect(out.json()).toMatchObject({ state: 'cancelled' })
  expect(await audits(first.registration.id)).toEqual([
    'registrationApprove',
    'registrationMove',
    'registrationCancel',
  ])
  const kinds = await server.db
    .selectFrom('notice')
    .select('kind')
    .where('residentId', '=', first.id)
    .execute()
  expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['approved', 'changed', 'removed']))
})

test('gives a waiting party a held seat by hand, with the reason kept', async () => {
  const { id } = await event({ sessions: [{ ...session(100, 1), heldSeats: 1, heldReleaseAt: after(90) }] })
  const [waiting] = await signedUp(id, '破例一')
  const registrationId = waiting?.registration.id ?? ''
  expect(codeOf(await act(registrationId, 'promote', {}))).toEqual([400, 'MALFORMED'])
  expect((await act(registrationId, 'promote', { reason: '独居，楼组长担保' })).json()).toMatchObject({
    state: 'confirmed',
  })
  expect(await audits(registrationId)).toEqual(['registrationPromote'])
})

test('an action that is refused leaves no trace in the log', async () => {
  const { id } = await event()
  const [one] = await signedUp(id, '无痕一')
  const registrationId = one?.registration.id ?? ''
  expect(codeOf(await act(registrationId, 'promote', { reason: '已有名额' }))).toEqual([
    409,
    'STATE_CONFLICT',
  ])
  expect(await audits(registrationId)).toEqual([])
})

test('keeps a note, of which the log says only that there is one', async () => {
  const { id } = await event()
  const [one] = await signedUp(id, '备注一')
  const registrationId = one?.registration.id ?? ''
  const reply = await organiser.patch(`/staff/registrations/${registrationId}`, { note: ' 坐轮椅 ' })
  expect(reply.json()).toMatchObject({ note: '坐轮椅' })
  const rows = server.db.selectFrom('auditEntry').select('after').where('targetId', '=', registrationId)
  expect(await rows.execute()).toEqual([{ after: { hasNote: true } }])
})

test('a spreadsheet of the roster holds one row a person, and what people typed stays text', async () => {
  const question = { id: 'q', kind: 'text' as const, label: '忌口', required: false }
  const { id } = await event({ questions: [question] })
  const one = await resident(server.app, '=1+1')
  await one.signUp(id, {
    body: { attendees: [{ self: true }], answers: { q: '=HYPERLINK("http://x","点我")' } },
  })
  const reply = await organiser.get(`/staff/events/${id}/registrations.xlsx`)
  expect(reply.headers['content-type']).toContain('spreadsheetml')
  expect(reply.headers['content-disposition']).toContain("filename*=UTF-8''")
  const workbook = new Workbook()
  await workbook.xlsx.load(reply.rawPayload as never)
  const sheet = workbook.getWorksheet('名单')
  const row = (number: number) => {
    const values = sheet?.getRow(number).values
    return Array.isArray(values) ? values.slice(1) : []
  }
  expect(row(1)).toEqual(expect.arrayContaining(['姓名', '忌口']))
  expect(row(2)).toEqual(expect.arrayContaining(['=1+1', '=HYPERLINK("http://x","点我")', '报名成功']))
  sheet?.eachRow((line) =>
    line.eachCell((cell) => expect([cell.formula, cell.numFmt]).toEqual([undefined, '@'])),
  )
  expect(await audits(id)).toEqual(['rosterExport'])
})
