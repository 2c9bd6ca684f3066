import type { RegistrationState } from '../../core/contract/event-words'
import { newId } from '../../server/lib/ids'
import { addEvent } from '../scene'
import type { StaffWorld } from './staff-request'

type EventGiven = NonNullable<Parameters<typeof addEvent>[2]>

/** A registration for an event of the street, of somebody without WeChat. */
export const seat = async (
  { db, street }: StaffWorld,
  state: RegistrationState = 'confirmed',
  event: EventGiven = {},
) => {
  const now = new Date()
  const { id: eventId, sessionIds } = await addEvent(db, street, event)
  const [sessionId = '', otherSessionId = ''] = sessionIds
  const [residentId, registrationId, attendeeId] = [newId(), newId(), newId()]
  await db
    .insertInto('resident')
    .values({ id: residentId, nickname: '来电居民', isGuest: true, createdAt: now })
    .execute()
  const dates = { queuedAt: now, createdAt: now, updatedAt: now }
  await db
    .insertInto('registration')
    .values({
      ...{ id: registrationId, eventId, sessionId, residentId, state, ...dates },
      partySize: 1,
      answers: '{}',
      requestHash: '',
    })
    .execute()
  await db
    .insertInto('attendee')
    .values({
      id: attendeeId,
      eventId,
      registrationId,
      sessionId,
      personId: residentId,
      isActive: true,
      position: 0,
    })
    .execute()
  const isWaiting = state === 'waitlisted'
  if (isWaiting || state === 'confirmed')
    await db
      .updateTable('eventSession')
      .set(isWaiting ? { waitlistCount: 1, waitlistParties: 1 } : { seatsTaken: 1 })
      .where('id', '=', sessionId)
      .execute()
  return { eventId, sessionId, otherSessionId, registrationId, attendeeId }
}
