import type { Registration } from '../../core/contract/registration'
import { addEvent } from '../scene'
import { addRelativeOf } from './profile-requests'
import type { Asked, Person, ResidentRequest, ResidentRequests, ResidentWorld } from './resident-request'

const HOUR = 3_600_000
const hours = (count: number) => new Date(Date.now() + count * HOUR)

const event = async ({ db, street }: ResidentWorld) => ({ id: (await addEvent(db, street)).id })
const aboutEvent: ResidentRequest = {
  about: 'an event',
  make: async (world) => ({ params: await event(world) }),
}

const signUp = async (person: Person, eventId: string, body?: object) =>
  (await person.signUp(eventId, body ? { body } : {})).json<Registration>()

/** The owner has a seat for themselves and a relative. */
const partyOf = async (world: ResidentWorld) => {
  const { id } = await addEvent(world.db, world.street, { capacity: 9 })
  const relativeId = await addRelativeOf(world.owner)
  return signUp(world.owner, id, { attendees: [{ self: true }, { relativeId }] })
}
const registration = async (world: ResidentWorld): Promise<Asked> => ({
  params: { id: (await partyOf(world)).id },
})
const offer = async (world: ResidentWorld): Promise<Asked> => {
  const { id } = await partyOf(world)
  const until = { state: 'offered' as const, offerExpiresAt: hours(2) }
  await world.db.updateTable('registration').set(until).where('id', '=', id).execute()
  return { params: { id } }
}
const owned = (make: ResidentRequest['make']): ResidentRequest[] => [
  { about: "the owner's registration", refused: 'NOT_FOUND', make },
]

/** Both are registered for a session that begins soon. */
const atTheDoor = async ({ db, street, codes, owner, stranger }: ResidentWorld) => {
  const sessions = [{ startsAt: hours(0.5), endsAt: hours(2), capacity: 9 }]
  const times = { closesAt: hours(0.4), cancelDeadline: hours(0.4), sessions }
  const { id, sessionIds } = await addEvent(db, street, times)
  const { attendees } = await signUp(owner, id)
  await signUp(stranger, id)
  return { id, code: codes.poster(sessionIds[0] ?? ''), attendeeIds: attendees.map((one) => one.id) }
}

const signUpRequests: ResidentRequest[] = [
  {
    about: "an event, with the owner's idempotency key",
    make: async (world) => {
      const { id } = await addEvent(world.db, world.street, { capacity: 9 })
      const headers = { 'idempotency-key': 'a key that both chose' }
      const body = { attendees: [{ self: true }] }
      await world.owner.signUp(id, { key: headers['idempotency-key'], body })
      return { params: { id }, headers, body }
    },
  },
  {
    about: "the owner's relative",
    refused: 'NOT_FOUND',
    make: async (world) => ({
      params: await event(world),
      body: { attendees: [{ relativeId: await addRelativeOf(world.owner) }] },
    }),
  },
]

export const eventRequests: ResidentRequests = {
  'GET /events/:id': [
    {
      about: 'an event in which the owner takes part',
      make: async (world) => ({ params: { id: (await partyOf(world)).eventId } }),
    },
  ],
  'PUT /events/:id/like': [aboutEvent],
  'DELETE /events/:id/like': [aboutEvent],
  'PUT /events/:id/bookmark': [aboutEvent],
  'DELETE /events/:id/bookmark': [aboutEvent],
  'POST /events/:id/registrations': signUpRequests,
  'GET /me/registrations': [
    { about: 'oneself', make: async (world) => registration(world).then(() => ({})) },
  ],
  'GET /registrations/:id': owned(registration),
  'DELETE /registrations/:id': owned(registration),
  'POST /registrations/:id/accept': owned(offer),
  'POST /registrations/:id/decline': owned(offer),
  'POST /registrations/:id/withdraw': [
    {
      about: "the owner's registration",
      refused: 'NOT_FOUND',
      make: async (world) => {
        const { id, attendees } = await partyOf(world)
        return { params: { id }, body: { attendeeIds: attendees.slice(1).map((one) => one.id) } }
      },
    },
  ],
  'GET /registrations/:id/ticket': owned(registration),
  'GET /registrations/:id/calendar.ics': owned(registration),
  'POST /events/:id/check-ins': [
    {
      about: 'a session in which both take part',
      make: async (world) => {
        const { id, code } = await atTheDoor(world)
        return { params: { id }, body: { code } }
      },
    },
    {
      about: "the owner's attendees",
      refused: 'NOT_FOUND',
      make: async (world) => {
        const { id, ...body } = await atTheDoor(world)
        return { params: { id }, body }
      },
    },
  ],
}
