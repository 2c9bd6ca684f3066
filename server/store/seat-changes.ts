import type { RegistrationState } from '../../core/contract/event-words'
import type { Tx } from './database'

/** Sets the state of registrations of a locked session. Leaving it also frees the people for another sign-up. */
export const setState = async (
  tx: Tx,
  registrationIds: readonly string[],
  state: RegistrationState,
  now: Date,
  changes: { offerExpiresAt?: Date | null; queuedAt?: Date } = {},
) => {
  if (registrationIds.length === 0) return
  await tx
    .updateTable('registration')
    .set({ state, updatedAt: now, ...changes })
    .where('id', 'in', registrationIds)
    .execute()
}

/** Who was in these registrations is in the session no more, and may sign up for it again. */
export const releasePeople = async (tx: Tx, registrationIds: readonly string[]) => {
  if (registrationIds.length === 0) return
  await tx
    .updateTable('attendee')
    .set({ isActive: false })
    .where('registrationId', 'in', registrationIds)
    .execute()
}

/** They stay listed, without a seat. */
export const withdrawAttendees = async (
  tx: Tx,
  {
    registrationId,
    partySize,
    attendeeIds,
  }: { registrationId: string; partySize: number; attendeeIds: readonly string[] },
  now: Date,
) => {
  await tx
    .updateTable('attendee')
    .set({ isActive: false, withdrawnAt: now })
    .where('id', 'in', attendeeIds)
    .execute()
  await tx
    .updateTable('registration')
    .set({ partySize, updatedAt: now })
    .where('id', '=', registrationId)
    .execute()
}

/** Whether any of these people is in the session already. */
export const isAnybodyIn = async (tx: Tx, sessionId: string, personIds: readonly string[]) => {
  if (personIds.length === 0) return false
  const row = await tx
    .selectFrom('attendee')
    .select('id')
    .where('sessionId', '=', sessionId)
    .where('isActive', '=', true)
    .where('personId', 'in', personIds)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** With its people, to the end of the line there; ticket numbers are of one session. */
export const moveToSession = async (tx: Tx, registrationId: string, sessionId: string, now: Date) => {
  await tx
    .updateTable('registration')
    .set({ sessionId, ticketNumber: null, queuedAt: now, updatedAt: now })
    .where('id', '=', registrationId)
    .execute()
  await tx.updateTable('attendee').set({ sessionId }).where('registrationId', '=', registrationId).execute()
}
