import type { ResidentMatchList, RosterPage } from '../../core/contract/roster'
import { codeOf, officer } from '../../tests/officer-scene'
import { addEvent, addUnit, resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

let server: TestServer
let street: string
let organiser: Awaited<ReturnType<typeof officer>>

beforeAll(async () => {
  server = await startTestServer()
  street = await addUnit(server.db, '临溪街道')
  organiser = await officer(server.app, server.db, street, 'organiser', { name: '组织者' })
})
afterAll(() => server.close())

const event = () => addEvent(server.db, street)

const search = async (eventId: string, body: object) =>
  (await organiser.post(`/staff/events/${eventId}/resident-matches`, body)).json<ResidentMatchList>().items
const withPhone = async (name: string, phone: string) => {
  const one = await resident(server.app, name)
  expect((await one.ask('PUT', '/me/phone', { payload: { phone } })).statusCode).toBe(200)
  return one
}

test('a resident who phones is found by the whole number, or a ticket of this event, and by nothing less', async () => {
  const { id } = await event()
  const one = await withPhone('来电一', '15600000101')
  const other = await resident(server.app, '来电二')
  await other.signUp(id)
  const roster = (await organiser.get(`/staff/events/${id}/registrations`)).json<RosterPage>()
  const code = roster.items[0]?.spokenCode ?? ''
  expect(await search(id, { phone: '15600000101' })).toEqual([
    { id: one.id, name: '来电一', phone: '156******01', unitName: null },
  ])
  expect(await search(id, { spokenCode: code })).toMatchObject([{ id: other.id, name: '来电二' }])
  expect(await search((await event()).id, { spokenCode: code })).toEqual([])
  expect(await search(id, { phone: '15600000102' })).toEqual([])
  for (const body of [{ phone: '0101' }, {}, { phone: '15600000101', spokenCode: code }])
    expect(codeOf(await organiser.post(`/staff/events/${id}/resident-matches`, body))).toEqual([
      400,
      'MALFORMED',
    ])
  const rows = server.db.selectFrom('auditEntry').select(['action', 'after']).where('targetId', '=', id)
  const searches = (await rows.orderBy('id').execute()).filter(({ action }) => action === 'residentSearch')
  expect(searches.map(({ after: noted }) => noted)).toEqual([
    { by: '手机号', matches: 1 },
    { by: '入场短码', matches: 1 },
    { by: '手机号', matches: 0 },
  ])
})

test('a resident who phones is found by a new number, and no longer by the old', async () => {
  const { id } = await event()
  const one = await withPhone('换号一', '15600000103')
  await one.ask('PUT', '/me/phone', { payload: { phone: '15600000104' } })
  expect(await search(id, { phone: '15600000103' })).toEqual([])
  expect(await search(id, { phone: '15600000104' })).toHaveLength(1)
})

test('a resident who phones is signed up only when they agreed, sees it themselves, and the log says who did it for whom', async () => {
  const { id, sessionIds } = await event()
  const one = await withPhone('代报一', '15600000105')
  const asked = { sessionId: sessionIds[0], residentId: one.id, people: [{ name: '代报一' }] }
  const signUp = (body: object) => organiser.post(`/staff/events/${id}/registrations`, body)
  expect(codeOf(await signUp(asked))).toEqual([409, 'CONSENT_REQUIRED'])
  const reply = await signUp({ ...asked, residentConsent: true })
  expect([reply.statusCode, reply.json()]).toMatchObject([
    201,
    { state: 'confirmed', name: '代报一', proxyOfficerName: '组织者' },
  ])
  const own = (await one.get('/me/registrations')).json<{ items: { eventId: string }[] }>().items
  expect(own.map(({ eventId }) => eventId)).toEqual([id])
  const rows = server.db.selectFrom('auditEntry').select(['officerName', 'after']).where('targetId', '=', id)
  expect(await rows.where('action', '=', 'registrationAdd').execute()).toMatchObject([
    { officerName: '组织者', after: { people: 1, residentId: one.id, residentConsent: true } },
  ])
})
