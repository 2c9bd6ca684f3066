import { newId } from '../../server/lib/ids'
import { addEvent } from '../scene'
import type { StaffRequests, StaffWorld } from './staff-request'

const HOUR = 3_600_000

/** A seat in an event of the street, taken by somebody without WeChat. */
const seat = async ({ db, street }: StaffWorld) => {
  const now = new Date()
  const { id: eventId, sessionIds } = await addEvent(db, street)
  const [sessionId = ''] = sessionIds
  const [residentId, registrationId, attendeeId] = [newId(), newId(), newId()]
  await db
    .insertInto('resident')
    .values({ id: residentId, nickname: '来电居民', isGuest: true, createdAt: now })
    .execute()
  const dates = { queuedAt: now, createdAt: now, updatedAt: now }
  const registration = { id: registrationId, eventId, sessionId, residentId, state: 'confirmed' as const }
  await db
    .insertInto('registration')
    .values({ ...registration, ...dates, partySize: 1, answers: '{}', requestHash: '' })
    .execute()
  await db
    .insertInto('attendee')
    .values({
      id: attendeeId,
      registrationId,
      sessionId,
      personId: residentId,
      isActive: true,
      position: 0,
    })
    .execute()
  return { eventId, sessionId, registrationId, attendeeId }
}

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
