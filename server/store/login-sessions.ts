import { sql } from 'kysely'
import type { Database, Tx } from './database'

export const insertSession = async (
  tx: Tx,
  session: { tokenHash: string; residentId: string; createdAt: Date; expiresAt: Date },
) => {
  await tx.insertInto('loginSession').values(session).execute()
}

/** One parameter however many, so that the statement is planned once. */
export const findSessions = (db: Database, tokenHashes: string[]) =>
  db
    .selectFrom('loginSession')
    .select(['tokenHash', 'residentId', 'expiresAt'])
    .where('tokenHash', '=', sql<string>`any(${tokenHashes}::text[])`)
    .execute()

export const extendSessions = async (db: Database, tokenHashes: string[], expiresAt: Date) => {
  await db.updateTable('loginSession').set({ expiresAt }).where('tokenHash', 'in', tokenHashes).execute()
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
