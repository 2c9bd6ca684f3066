import type { Database, Tx } from './database'

/** With the officer, since no request needs one without the other. */
export const findOfficerSession = (db: Database, tokenHash: string) =>
  db
    .selectFrom('officerSession')
    .innerJoin('officer', 'officer.id', 'officerSession.officerId')
    .select([
      'officer.id',
      'officer.loginName',
      'officer.name',
      'officer.role',
      'officer.unitId',
      'officer.mustChangePassword',
      'officer.totpSealed',
      'officer.isDemo',
      'officer.disabledAt',
      'officerSession.idleExpiresAt',
      'officerSession.expiresAt',
    ])
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()

export type OfficerSessionRow = NonNullable<Awaited<ReturnType<typeof findOfficerSession>>>

export const insertOfficerSession = async (
  tx: Tx,
  session: { tokenHash: string; officerId: string; createdAt: Date; idleExpiresAt: Date; expiresAt: Date },
) => {
  await tx.insertInto('officerSession').values(session).execute()
}

export const touchOfficerSession = async (db: Database, tokenHash: string, idleExpiresAt: Date) => {
  await db.updateTable('officerSession').set({ idleExpiresAt }).where('tokenHash', '=', tokenHash).execute()
}

export const deleteOfficerSession = async (tx: Tx, tokenHash: string) => {
  await tx.deleteFrom('officerSession').where('tokenHash', '=', tokenHash).execute()
}

/** All of the officer's, or all but the one that is kept. */
export const deleteOfficerSessions = async (tx: Tx, officerId: string, keptTokenHash?: string) => {
  await tx
    .deleteFrom('officerSession')
    .where('officerId', '=', officerId)
    .$if(keptTokenHash !== undefined, (query) => query.where('tokenHash', '!=', keptTokenHash ?? ''))
    .execute()
}

export const deleteExpiredOfficerSessions = async (tx: Tx, now: Date) => {
  await tx
    .deleteFrom('officerSession')
    .where((where) => where.or([where('expiresAt', '<=', now), where('idleExpiresAt', '<=', now)]))
    .execute()
}
