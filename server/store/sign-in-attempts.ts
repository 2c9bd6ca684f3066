import { sql } from 'kysely'
import type { Database, Tx } from './database'

export type SignInAttempt = { id: string; loginName: string; address: string; at: Date }

/**
 * Attempts on one account, and from one address, are counted one after the other, in every process. Always the
 * account's lock before the address's: two sign-ins never wait for each other.
 */
export const lockAttempts = async (tx: Tx, { loginName, address }: SignInAttempt) => {
  for (const key of [`sign-in name ${loginName}`, `sign-in address ${address}`])
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx)
}

export const listAttempts = (tx: Tx, { loginName, address }: SignInAttempt, since: Date) =>
  tx
    .selectFrom('signInAttempt')
    .select(['loginName', 'address', 'at'])
    .where((where) => where.or([where('loginName', '=', loginName), where('address', '=', address)]))
    .where('at', '>', since)
    .orderBy('at')
    .execute()

export const insertAttempt = async (tx: Tx, attempt: SignInAttempt) => {
  await tx.insertInto('signInAttempt').values(attempt).execute()
}

export const deleteAttempt = async (db: Database, id: string) => {
  await db.deleteFrom('signInAttempt').where('id', '=', id).execute()
}

export const deleteAttemptsOn = async (tx: Tx, loginName: string) => {
  await tx.deleteFrom('signInAttempt').where('loginName', '=', loginName).execute()
}

export const deleteOldAttempts = async (tx: Tx, before: Date) => {
  await tx.deleteFrom('signInAttempt').where('at', '<=', before).execute()
}
