import { dayReminder, hoursReminder } from '../../core/rules/reminders'
import { addNotices } from '../store/notices'
import { type ComingSession, listComingSessions, listUntold } from '../store/reminder-sessions'
import type { Job, JobDeps } from './job'

/** A reminder of the day before falls due at 9 for all that begins until the midnight after. */
const LOOK_AHEAD_MS = 40 * 3_600_000
const BATCH = 500

const REMINDERS = [
  { kind: 'reminderDay', timeOf: dayReminder },
  { kind: 'reminderHours', timeOf: hoursReminder },
] as const

/** Who signs up when a reminder is due already needs none. A session moved to another time is another reminder. */
const remindSession = async (
  { db, now, signal }: JobDeps,
  session: ComingSession,
  kind: (typeof REMINDERS)[number]['kind'],
  dueAt: Date,
): Promise<boolean> => {
  const startsAt = session.startsAt.toISOString()
  const key = `${kind}:${session.id}:${startsAt}`
  const facts = { eventTitle: session.eventTitle, startsAt, venueName: session.venueName }
  let told = 0
  let batch = BATCH
  while (batch === BATCH && !signal.aborted) {
    batch = await db.transaction().execute(async (tx) => {
      const untold = await listUntold(tx, session.id, { key, registeredBefore: dueAt, limit: BATCH })
      const notices = untold.map(({ id, residentId }) => ({
        residentId,
        kind,
        eventId: session.eventId,
        registrationId: id,
        facts,
        key,
      }))
      await addNotices(tx, notices, now())
      return untold.length
    })
    told += batch
  }
  return told > 0
}

/** Reminds those who have a seat, a day and two hours before the start. */
export const remind: Job = {
  everySeconds: 60,
  run: async (deps) => {
    const now = deps.now()
    const until = new Date(now.getTime() + LOOK_AHEAD_MS)
    let hasTold = false
    for (const session of await listComingSessions(deps.db, now, until)) {
      for (const { kind, timeOf } of REMINDERS) {
        const time = timeOf(session.startsAt)
        if (!time || now < time.from || now >= time.until || deps.signal.aborted) continue
        if (await remindSession(deps, session, kind, time.from)) hasTold = true
      }
    }
    if (hasTold) deps.wakeJob('deliver-notices')
  },
}
