import { Workbook } from 'exceljs'
import type { Registration } from '../../core/contract/registration'
import type { RosterEntry } from '../../core/contract/roster'
import { codeOf } from '../../tests/officer-scene'
import { after, namesOf, session, startRosterScene } from '../../tests/roster-scene'
import { resident } from '../../tests/scene'

let scene: Awaited<ReturnType<typeof startRosterScene>>

beforeAll(async () => {
  scene = await startRosterScene()
})
afterAll(() => scene.close())

const audits = async (targetId: string) => {
  const rows = await scene.db
    .selectFrom('auditEntry')
    .select(['action', 'officerName', 'after'])
    .where('targetId', '=', targetId)
    .orderBy('id')
    .execute()
  return rows.map(({ action }) => action)
}

test('lists those who come and those who wait with their place, and writes down who read it', async () => {
  const { id } = await scene.event()
  await scene.signedUp(id, '名单一', '名单二', '名单三')
  const page = await scene.roster(id)
  expect(page.items.map(({ name, state, waitlistPlace }) => [name, state, waitlistPlace])).toEqual([
    ['名单一', 'confirmed', null],
    ['名单二', 'confirmed', null],
    ['名单三', 'waitlisted', 1],
  ])
  expect([page.people, page.reachable]).toEqual([3, 0])
  expect(await audits(id)).toEqual(['rosterRead'])
})

test('finds by state, name and spoken code, and turns pages', async () => {
  const { id } = await scene.event()
  await scene.signedUp(id, '翻页一', '翻页二', '翻页三')
  expect(namesOf(await scene.roster(id, '?state=waitlisted'))).toEqual(['翻页三'])
  expect(namesOf(await scene.roster(id, `?q=${encodeURIComponent('页二')}`))).toEqual(['翻页二'])
  const code = (await scene.roster(id)).items[0]?.spokenCode ?? ''
  expect(namesOf(await scene.roster(id, `?q=${code}`))).toEqual(['翻页一'])
  const first = await scene.roster(id, '?limit=2')
  const rest = await scene.roster(id, `?limit=2&cursor=${first.nextCursor}`)
  expect([...namesOf(first), ...namesOf(rest)]).toEqual(['翻页一', '翻页二', '翻页三'])
  expect(rest.nextCursor).toBeNull()
})

test('signs up somebody who phoned, without an account, from the seats held for them', async () => {
  const held = { ...session(100), heldSeats: 2, heldReleaseAt: after(90) }
  const { id, sessionIds } = await scene.event({ sessions: [held] })
  const [waiting] = await scene.signedUp(id, '等电话')
  expect(waiting?.registration.state).toBe('waitlisted')
  const reply = await scene.organiser.post(`/staff/events/${id}/registrations`, {
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
  expect((await scene.organiser.get(`/staff/registrations/${registrationId}/phone`)).json()).toEqual({
    phone: '15600000077',
  })
  expect(await audits(registrationId)).toEqual(['phoneRead'])
  expect(await audits(id)).toEqual(['registrationAdd'])
})

test('lets in or turns down who asked, gives a seat out of turn, moves, takes out: each told and written down', async () => {
  const { id, sessionIds } = await scene.event({
    admission: 'approval',
    sessions: [session(100), session(130)],
    closesAt: after(99),
  })
  const ask = async (name: string) => {
    const one = await resident(scene.app, name)
    const body = { attendees: [{ self: true }], sessionId: sessionIds[0] }
    return { ...one, registration: (await one.signUp(id, { body })).json<Registration>() }
  }
  const [first, second] = [await ask('审核一'), await ask('审核二')]
  expect(first.registration.state).toBe('pending')
  expect((await scene.act(first.registration.id, 'decision', { decision: 'approve' })).json()).toMatchObject({
    state: 'confirmed',
  })
  const turnedDown = await scene.act(second.registration.id, 'decision', {
    decision: 'reject',
    reason: '年龄不合适',
  })
  expect(turnedDown.json()).toMatchObject({ state: 'cancelled' })
  const moved = await scene.act(first.registration.id, 'move', { sessionId: sessionIds[1] })
  expect(moved.json()).toMatchObject({ sessionId: sessionIds[1], state: 'confirmed' })
  const out = await scene.act(first.registration.id, 'cancel', { reason: '电话里说来不了' })
  expect(out.json()).toMatchObject({ state: 'cancelled' })
  expect(await audits(first.registration.id)).toEqual([
    'registrationApprove',
    'registrationMove',
    'registrationCancel',
  ])
  const kinds = await scene.db
    .selectFrom('notice')
    .select('kind')
    .where('residentId', '=', first.id)
    .execute()
  expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['approved', 'changed', 'removed']))
})

test('gives a waiting party a held seat by hand, with the reason kept', async () => {
  const { id } = await scene.event({
    sessions: [{ ...session(100, 1), heldSeats: 1, heldReleaseAt: after(90) }],
  })
  const [waiting] = await scene.signedUp(id, '破例一')
  const registrationId = waiting?.registration.id ?? ''
  expect(codeOf(await scene.act(registrationId, 'promote', {}))).toEqual([400, 'MALFORMED'])
  expect((await scene.act(registrationId, 'promote', { reason: '独居，楼组长担保' })).json()).toMatchObject({
    state: 'confirmed',
  })
  expect(await audits(registrationId)).toEqual(['registrationPromote'])
})

test('an action that is refused leaves no trace in the log', async () => {
  const { id } = await scene.event()
  const [one] = await scene.signedUp(id, '无痕一')
  const registrationId = one?.registration.id ?? ''
  expect(codeOf(await scene.act(registrationId, 'promote', { reason: '已有名额' }))).toEqual([
    409,
    'STATE_CONFLICT',
  ])
  expect(await audits(registrationId)).toEqual([])
})

test('keeps a note, of which the log says only that there is one', async () => {
  const { id } = await scene.event()
  const [one] = await scene.signedUp(id, '备注一')
  const registrationId = one?.registration.id ?? ''
  const reply = await scene.organiser.patch(`/staff/registrations/${registrationId}`, { note: ' 坐轮椅 ' })
  expect(reply.json()).toMatchObject({ note: '坐轮椅' })
  const rows = scene.db.selectFrom('auditEntry').select('after').where('targetId', '=', registrationId)
  expect(await rows.execute()).toEqual([{ after: { hasNote: true } }])
})

test('a spreadsheet of the roster holds one row a person, and what people typed stays text', async () => {
  const question = { id: 'q', kind: 'text' as const, label: '忌口', required: false }
  const { id } = await scene.event({ questions: [question] })
  const one = await resident(scene.app, '=1+1')
  await one.signUp(id, {
    body: { attendees: [{ self: true }], answers: { q: '=HYPERLINK("http://x","点我")' } },
  })
  const reply = await scene.organiser.get(`/staff/events/${id}/registrations.xlsx`)
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
