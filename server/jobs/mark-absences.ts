import { ABSENCES_AFTER_MS } from '../../core/rules/check-in'
import { markAbsent } from '../commands/mark-absent'
import { listUnmarkedSessions } from '../store/check-ins'
import type { Job } from './job'

/** Marks who did not come, some hours after the end, when devices that were offline have sent what they took. */
export const markAbsences: Job = {
  everySeconds: 300,
  run: async ({ db, now, signal }) => {
    const endedBefore = new Date(now().getTime() - ABSENCES_AFTER_MS)
    for (const { id } of await listUnmarkedSessions(db, endedBefore)) {
      if (signal.aborted) return
      await markAbsent(db, id, now)
    }
  },
}
