import type { Database } from './database'

/** What is due stays in the inbox only. */
export const keepToInbox = async (db: Database, now: Date) => {
  await db
    .updateTable('notice')
    .set({ delivery: 'none' })
    .where('delivery', '=', 'pending')
    .where('nextAttemptAt', '<=', now)
    .execute()
}
