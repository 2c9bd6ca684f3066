import { absencesDueAt } from '../../core/rules/check-in'
import { statesFor, transition } from '../../core/rules/registration'
import type { Database } from '../store/database'
import { countCheckedIn, setAbsencesMarked, setStates } from '../store/check-ins'
import { lockSession } from '../store/sessions'

/**
 * Marks the parties of which nobody came. Where nobody at all was checked in, the organiser did without check-in, and
 * nobody is absent. Looks once, until a check-in comes late or is taken back.
 */
export const markAbsent = (db: Database, sessionId: string, clock: () => Date): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const session = await lockSession(tx, sessionId)
    const now = clock()
    if (!session || session.absencesMarkedAt || now < absencesDueAt(session)) return
    const absent = transition('confirmed', 'markAbsent')
    if (absent.ok && (await countCheckedIn(tx, sessionId)) > 0) {
      await setStates(tx, sessionId, { from: statesFor('markAbsent'), to: absent.state }, now)
    }
    await setAbsencesMarked(tx, sessionId, now)
  })
