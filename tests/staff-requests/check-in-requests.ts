import { addEvent } from '../scene'
import { seat } from './seat'
import type { StaffRequests, StaffWorld } from './staff-request'

const HOUR = 3_600_000

const drawToCome = async ({ db, street }: StaffWorld) => {
  const drawAt = new Date(Date.now() + HOUR)
  const { id: eventId, sessionIds } = await addEvent(db, street, { admission: 'draw', drawAt })
  const [sessionId = ''] = sessionIds
  await db
    .insertInto('draw')
    .values({ eventId, sessionId, seedSealed: 'not opened before its hour', seedCommitment: '0'.repeat(64) })
    .execute()
  return { id: eventId }
}

export const checkInRequests: StaffRequests = {
  'GET /staff/events/:id/poster-code': {
    reach: 'unit',
    make: async (world) => ({ params: { id: (await seat(world)).eventId } }),
  },
  'GET /staff/events/:id/poster-code/:session': {
    reach: 'unit',
    make: async (world) => {
      const { eventId, sessionId } = await seat(world)
      return { params: { id: eventId, session: sessionId } }
    },
  },
  'POST /staff/check-ins': {
    reach: 'unit',
    make: async (world) => {
      const { sessionId, registrationId } = await seat(world)
      const checkIns = [{ registrationId, at: new Date().toISOString() }]
      return { body: { sessionId, checkIns } }
    },
  },
  'DELETE /staff/check-ins/:id': {
    reach: 'unit',
    make: async (world) => ({ params: { id: (await seat(world)).attendeeId } }),
  },
  'POST /staff/events/:id/draw': {
    reach: 'unit',
    answers: 'DRAW_NOT_DUE',
    make: async (world) => ({ params: await drawToCome(world) }),
  },
}
