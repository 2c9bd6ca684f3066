import { newId } from '../../server/lib/ids'
import { addOfficer } from '../officer-scene'
import { addUnit } from '../scene'
import type { StaffRequests, StaffWorld } from './staff-request'

let hours = 0
/** Another one each time, so that there is something to change. */
const nextHours = () => (hours++ % 8) + 1

const list = { reach: 'list', make: () => ({}) } as const
const name = () => `临时 ${newId()}`

const venue = (unitId: string) => ({
  unitId,
  name: name(),
  address: '柳荫路 18 号',
  latitude: null,
  longitude: null,
})

const addVenue = async ({ db, street }: StaffWorld) => {
  const id = newId()
  await db
    .insertInto('venue')
    .values({ ...venue(street), id })
    .execute()
  return { id }
}

const officerOf = async ({ db, below }: StaffWorld) => {
  const { id } = await addOfficer(db, below, { role: 'editor' })
  return { id }
}

const contentCheckOf = async ({ db, below }: StaffWorld) => {
  const [id, residentId] = [newId(), newId()]
  await db
    .insertInto('resident')
    .values({ id: residentId, nickname: '邻居', unitId: below, createdAt: new Date() })
    .execute()
  await db
    .insertInto('contentCheck')
    .values({
      ...{ id, residentId, targetId: residentId, unitId: below, createdAt: new Date() },
      ...{ kind: 'nickname', state: 'queued', reason: 'review' },
    })
    .execute()
  return { id }
}

export const adminRequests: StaffRequests = {
  'GET /staff/content-checks': {
    reach: 'list',
    make: async (world) => contentCheckOf(world).then(() => ({})),
  },
  'POST /staff/content-checks/:id/decision': {
    reach: 'unit',
    make: async (world) => ({ params: await contentCheckOf(world), body: { decision: 'keep' } }),
  },
  'GET /staff/units': list,
  'POST /staff/units': {
    reach: 'unit',
    make: ({ street }) => ({
      body: { parentId: street, kind: 'neighbourhood', name: name(), phone: null, status: 'active' },
    }),
  },
  'PATCH /staff/units/:id': {
    reach: 'unit',
    make: async ({ db, street }) => ({
      params: { id: await addUnit(db, name(), street) },
      body: { phone: '000-5550 0199' },
    }),
  },
  'GET /staff/venues': list,
  'POST /staff/venues': { reach: 'unit', make: ({ street }) => ({ body: venue(street) }) },
  'PUT /staff/venues/:id': {
    reach: 'unit',
    make: async (world) => ({ params: await addVenue(world), body: venue(world.street) }),
  },
  'DELETE /staff/venues/:id': {
    reach: 'unit',
    make: async (world) => ({ params: await addVenue(world) }),
  },
  'GET /staff/officers': list,
  'POST /staff/officers': {
    reach: 'unit',
    make: ({ below }) => ({
      body: {
        loginName: `o${newId().slice(-8).replace(/\W/g, 'x')}`,
        name: '新人',
        role: 'editor',
        unitId: below,
      },
    }),
  },
  'PATCH /staff/officers/:id': {
    reach: 'unit',
    make: async (world) => ({ params: await officerOf(world), body: { name: '改名' } }),
  },
  'POST /staff/officers/:id/reset': {
    reach: 'unit',
    make: async (world) => ({ params: await officerOf(world) }),
  },
  'GET /staff/settings': { reach: 'nobody', make: () => ({}) },
  'PATCH /staff/settings': { reach: 'unit', make: () => ({ body: { officerIdleHours: nextHours() } }) },
  'GET /staff/audit': list,
}
