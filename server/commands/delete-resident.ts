import { AppError } from '../errors'
import type { SessionCache } from '../lib/session-cache'
import type { RouteDeps } from '../route-deps'
import { listOpenRegistrations, lockOpenSessions, uncountReactions } from '../store/leaving-resident'
import { lockRegistration } from '../store/locked-registration'
import { deleteResidentRow, lockResident } from '../store/residents'
import { cancelWithin } from './cancel-registration'

type DeleteDeps = Pick<RouteDeps, 'db' | 'now' | 'wakeJob'> & { sessions: SessionCache }

const ATTEMPTS = 5

/**
 * Locks in the order of all who lock several: sessions of events, then the resident, then counts of reactions.
 * Answers false when the resident has signed up for another session in between: its lock would come too late.
 */
const tryToDelete = ({ db, now }: DeleteDeps, residentId: string): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    const time = now()
    const sessionIds = await lockOpenSessions(tx, residentId, time)
    if (!(await lockResident(tx, residentId))) return true
    const registrations = await listOpenRegistrations(tx, residentId, time)
    if (registrations.some(({ sessionId }) => !sessionIds.includes(sessionId))) return false
    for (const { id } of registrations) {
      const locked = await lockRegistration(tx, id)
      if (locked) await cancelWithin(tx, locked, time, { isDeadlineWaived: true })
    }
    await uncountReactions(tx, residentId)
    await deleteResidentRow(tx, residentId)
    return true
  })

/** Deletes the resident with all that is kept of them. Their seats go to those who wait, even after the deadline. */
export const deleteResident = async (deps: DeleteDeps, residentId: string) => {
  let isDeleted = false
  for (let attempt = 0; attempt < ATTEMPTS && !isDeleted; attempt++) {
    isDeleted = await tryToDelete(deps, residentId)
  }
  if (!isDeleted) throw new AppError('UNAVAILABLE')
  deps.sessions.forgetResident(residentId)
  deps.wakeJob('deliver-notices')
}
