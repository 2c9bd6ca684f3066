import { createEvent } from '../../server/commands/create-event'
import { eventSettings } from '../event-settings'
import { addEvent } from '../scene'
import { seat } from './seat'
import type { StaffRequest, StaffRequests, StaffWorld } from './staff-request'

const HOUR = 3_600_000
const hours = (count: number) => new Date(Date.now() + count * HOUR)

const settings = (unitId: string) => eventSettings(unitId, new Date())

const draft = async ({ db, admin, street }: StaffWorld) => ({
  id: await createEvent(db, admin, settings(street), new Date()),
})
const published = async ({ db, street }: StaffWorld) => {
  const { id } = await addEvent(db, street)
  return { id }
}
const over = async ({ db, street }: StaffWorld) => {
  const sessions = [{ startsAt: hours(-5), endsAt: hours(-3), capacity: 10 }]
  const times = { opensAt: hours(-90), closesAt: hours(-20), cancelDeadline: hours(-20) }
  const { id } = await addEvent(db, street, { ...times, sessions })
  return { id }
}
const registered =
  (...given: [state?: Parameters<typeof seat>[1], event?: Parameters<typeof seat>[2]]) =>
  async (world: StaffWorld) => ({ id: (await seat(world, ...given)).registrationId })

const about = (subject: (world: StaffWorld) => Promise<{ id: string }>, body?: object): StaffRequest => ({
  reach: 'unit',
  make: async (world) => ({ params: await subject(world), ...(body && { body }) }),
})

const eventRequests: StaffRequests = {
  'GET /staff/events': { reach: 'list', make: async (world) => published(world).then(() => ({})) },
  'POST /staff/events': { reach: 'unit', make: ({ street }) => ({ body: settings(street) }) },
  'GET /staff/events/:id': about(draft),
  'PUT /staff/events/:id': {
    reach: 'unit',
    make: async (world) => ({
      params: await draft(world),
      body: { revision: 1, settings: settings(world.street) },
    }),
  },
  'DELETE /staff/events/:id': about(draft),
  'POST /staff/events/:id/publish': about(draft),
  'GET /staff/stats': { reach: 'list', make: async (world) => published(world).then(() => ({})) },
  'GET /staff/events/:id/outcome': about(over),
  'POST /staff/events/:id/recap': about(over),
  'POST /staff/events/:id/cancel': about(published, { reason: '下雨' }),
}

const rosterRequests: StaffRequests = {
  'GET /staff/events/:id/registrations': about(published),
  'GET /staff/events/:id/registrations.xlsx': about(published),
  'POST /staff/events/:id/registrations': {
    reach: 'unit',
    make: async ({ db, street }) => {
      const { id, sessionIds } = await addEvent(db, street)
      return { params: { id }, body: { sessionId: sessionIds[0], people: [{ name: '陶老伯' }] } }
    },
  },
  'POST /staff/events/:id/resident-matches': about(published, { phone: '15600000077' }),
  'POST /staff/registrations/:id/decision': about(registered('pending', { admission: 'approval' }), {
    decision: 'approve',
  }),
  'POST /staff/registrations/:id/promote': about(registered('waitlisted'), { reason: '住得远，先来了' }),
  'POST /staff/registrations/:id/move': {
    reach: 'unit',
    make: async (world) => {
      const sessions = [24, 48].map((start) => ({
        startsAt: hours(start),
        endsAt: hours(start + 2),
        capacity: 2,
      }))
      const { registrationId, otherSessionId } = await seat(world, 'confirmed', { sessions })
      return { params: { id: registrationId }, body: { sessionId: otherSessionId } }
    },
  },
  'POST /staff/registrations/:id/cancel': about(registered(), { reason: '来电取消' }),
  'PATCH /staff/registrations/:id': about(registered(), { note: '带轮椅' }),
  'GET /staff/registrations/:id/phone': about(registered()),
}

export const organiserRequests: StaffRequests = { ...eventRequests, ...rosterRequests }
