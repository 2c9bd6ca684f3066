import type { RegistrationState } from '../../core/contract/event-words'
import { countsBetween } from '../../core/rules/seats'
import type { Tx } from '../store/database'
import { releasePeople, setState } from '../store/seat-changes'
import { changeSeats, type LockedSession } from '../store/sessions'

type Ending = { id: string; state: RegistrationState; partySize: number }

/**
 * Registrations of a locked session come to their end: they give back what they held, and their people may sign up
 * again. Answers the session as it is then; promoting who waits is the caller's.
 */
export const endRegistrations = async (
  tx: Tx,
  session: LockedSession,
  ending: readonly Ending[],
  state: 'cancelled' | 'declined',
  now: Date,
): Promise<LockedSession> => {
  if (ending.length === 0) return session
  const ids = ending.map((registration) => registration.id)
  await setState(tx, ids, state, now)
  await releasePeople(tx, ids)
  const changes = ending.map((one) => countsBetween(one, { state, partySize: one.partySize }))
  const sum = (count: keyof (typeof changes)[number]) =>
    changes.reduce((total, change) => total + change[count], 0)
  return changeSeats(tx, session, {
    seats: sum('seats'),
    waiting: sum('waiting'),
    waitingParties: sum('waitingParties'),
  })
}
