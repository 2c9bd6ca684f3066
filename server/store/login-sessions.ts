import type { LiveSession } from '../lib/session-cache'
import type { Database, Tx } from './database'

export const insertSession = async (
  tx: Tx,
  session: { tokenHash: string; residentId: string; createdAt: Date; expiresAt: Date },
) => {
  await tx.insertInto('loginSession').values(session).execute()
}

export const findSession = (db: Database, tokenHash: string): Promise<LiveSession | undefined> =>
  db
    .selectFrom('loginSession')
    .select(['residentId', 'expiresAt'])
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()

export const extendSession = async (db: Database, tokenHash: string, expiresAt: Date) => {
  await db.updateTable('loginSession').set({ expiresAt }).where('tokenHash', '=', tokenHash).execute()
}

export const deleteSession = async (db: Database, tokenHash: string) => {
  await db.deleteFrom('loginSession').where('tokenHash', '=', tokenHash).execute()
}

/** Those of the resident that have run out. */
export const deleteExpiredSessions = async (tx: Tx, residentId: string, now: Date) => {
  await tx
    .deleteFrom('loginSession')
    .where('residentId', '=', residentId)
    .where('expiresAt', '<=', now)
    .execute()
}
