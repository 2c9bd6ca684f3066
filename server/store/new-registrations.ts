import type { Answers } from '../../core/contract/registration'
import { newId } from '../lib/ids'
import type { Sealer } from '../lib/sealing'
import type { Tx } from './database'

export type NewRegistration = {
  id: string
  eventId: string
  sessionId: string
  residentId: string
  state: 'confirmed' | 'waitlisted'
  answers: Answers
  idempotencyKey: string | null
  requestHash: string
  /** `name` of a relative only; the resident's is their nickname. */
  attendees: { personId: string; relativeId: string | null; name: string | null }[]
}

export const attendeeContext = (attendeeId: string) => `attendee:${attendeeId}`

export const insertRegistrations = async (
  tx: Tx,
  sealer: Sealer,
  registrations: NewRegistration[],
  now: Date,
) => {
  await tx
    .insertInto('registration')
    .values(
      registrations.map(({ attendees, answers, ...registration }) => ({
        ...registration,
        answers: JSON.stringify(answers),
        partySize: attendees.length,
        queuedAt: now,
        createdAt: now,
        updatedAt: now,
      })),
    )
    .execute()
  const attendees = registrations.flatMap((registration) =>
    registration.attendees.map(({ personId, relativeId, name }, position) => {
      const id = newId(now)
      return {
        id,
        registrationId: registration.id,
        sessionId: registration.sessionId,
        personId,
        relativeId,
        sealedName: name === null ? null : sealer.seal(name, attendeeContext(id)),
        isActive: true,
        position,
      }
    }),
  )
  await tx.insertInto('attendee').values(attendees).execute()
}
