import type { StaffVenue, StaffVenueList } from '../../core/contract/staff-venue'
import { auditOf, codeOf, officer } from '../../tests/officer-scene'
import { addEvent, addUnit } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

let server: TestServer
let street: string
let qinghe: string
let admin: Awaited<ReturnType<typeof officer>>

beforeAll(async () => {
  server = await startTestServer()
  street = await addUnit(server.db, '临溪街道')
  qinghe = await addUnit(server.db, '青禾居民区', street)
  admin = await officer(server.app, server.db, street, 'admin')
})
afterAll(() => server.close())

const input = (name: string, more: object = {}) => ({
  unitId: street,
  name,
  address: '柳荫路 18 号',
  latitude: null,
  longitude: null,
  ...more,
})
const add = async (name: string, more: object = {}) =>
  (await admin.post('/staff/venues', input(name, more))).json<StaffVenue>()

test('adds a venue with its place on the map, and changes it', async () => {
  const venue = await add('临溪睦邻中心', { latitude: 31.2, longitude: 121.4 })
  expect(venue).toMatchObject({ unit: { id: street, name: '临溪街道' }, isInScope: true, latitude: 31.2 })
  const reply = await admin.put(
    `/staff/venues/${venue.id}`,
    input('临溪睦邻中心', { address: '柳荫路 20 号' }),
  )
  expect(reply.json()).toMatchObject({ address: '柳荫路 20 号', latitude: null })
  expect(await auditOf(server.db, venue.id)).toMatchObject([
    {
      action: 'venueChange',
      before: { address: '柳荫路 18 号', latitude: 31.2 },
      after: { address: '柳荫路 20 号', latitude: null },
    },
    { action: 'venueCreate', after: { name: '临溪睦邻中心' } },
  ])
})

test('refuses half a place on the map', async () => {
  expect(codeOf(await admin.post('/staff/venues', input('半个', { latitude: 31 })))).toEqual([
    422,
    'UNUSABLE',
  ])
})

test('shows a neighbourhood its own venues and those of its street, and lets it change its own only', async () => {
  const hall = await add('文化活动中心')
  const room = await add('青禾活动室', { unitId: qinghe })
  const below = await officer(server.app, server.db, qinghe, 'admin')
  const { items } = (await below.get('/staff/venues')).json<StaffVenueList>()
  const found = (id: string) => items.find((venue) => venue.id === id)?.isInScope
  expect([found(hall.id), found(room.id)]).toEqual([false, true])
  expect(codeOf(await below.put(`/staff/venues/${hall.id}`, input('抢来的')))).toEqual([403, 'OUT_OF_SCOPE'])
  const moved = await below.put(`/staff/venues/${room.id}`, input('搬走的', { unitId: street }))
  expect(codeOf(moved)).toEqual([403, 'OUT_OF_SCOPE'])
})

test('removes a venue that no event needs, and no other', async () => {
  const unused = await add('写错的地方')
  const used = await add('社区花园')
  await addEvent(server.db, street, { venueId: used.id })
  expect((await admin.delete(`/staff/venues/${unused.id}`)).statusCode).toBe(204)
  expect(codeOf(await admin.delete(`/staff/venues/${used.id}`))).toEqual([409, 'VENUE_IN_USE'])
  expect(codeOf(await admin.delete(`/staff/venues/${unused.id}`))).toEqual([404, 'NOT_FOUND'])
})
