import type { Tx } from './database'

/** What is kept of a resident beside what they see of it every day: for the export. */

export const listIdentities = (tx: Tx, residentId: string) =>
  tx
    .selectFrom('identity')
    .select(['provider', 'subject', 'unionId'])
    .where('residentId', '=', residentId)
    .orderBy('provider')
    .orderBy('subject')
    .execute()

export const listSessions = (tx: Tx, residentId: string) =>
  tx
    .selectFrom('loginSession')
    .select(['createdAt', 'expiresAt'])
    .where('residentId', '=', residentId)
    .orderBy('createdAt')
    .execute()

export const findPicture = (tx: Tx, residentId: string) =>
  tx.selectFrom('avatar').select('bytes').where('residentId', '=', residentId).executeTakeFirst()

export const listRegistrationRests = (tx: Tx, residentId: string) =>
  tx
    .selectFrom('registration')
    .select(['id', 'ticketNumber', 'priority', 'guardianConsentAt', 'note', 'absenceExcusedAt', 'updatedAt'])
    .where('residentId', '=', residentId)
    .execute()

export type RegistrationRestRow = Awaited<ReturnType<typeof listRegistrationRests>>[number]
