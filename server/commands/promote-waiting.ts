import { whoIsPromoted } from '../../core/rules/waitlist'
import type { Tx } from '../store/database'
import { addToSession, firstWaiting } from '../store/registrations'

/** Gives the free seats of a locked session to those who wait. Answers whom it promoted. */
export const promoteWaiting = async (
  tx: Tx,
  session: { id: string; capacity: number; seatsTaken: number },
  now: Date,
): Promise<string[]> => {
  const freeSeats = session.capacity - session.seatsTaken
  if (freeSeats <= 0) return []
  const promoted = whoIsPromoted(await firstWaiting(tx, session.id, freeSeats), freeSeats)
  if (promoted.length === 0) return []
  const ids = promoted.map((registration) => registration.id)
  const people = promoted.reduce((sum, registration) => sum + registration.partySize, 0)
  await tx
    .updateTable('registration')
    .set({ state: 'confirmed', updatedAt: now })
    .where('id', 'in', ids)
    .execute()
  await addToSession(tx, session.id, { seats: people, waiting: -people })
  return ids
}
