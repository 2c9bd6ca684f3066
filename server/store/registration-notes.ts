import type { Tx } from './database'

/** What an officer's note is decided by; nobody else notes anything until the transaction ends. */
export const lockForNote = (tx: Tx, registrationId: string) =>
  tx
    .selectFrom('registration')
    .select(['state', 'absenceExcusedAt'])
    .where('id', '=', registrationId)
    .forUpdate()
    .executeTakeFirst()

/** What is left out stays as it is. */
export const writeNote = async (
  tx: Tx,
  registrationId: string,
  changes: { note?: string; absenceExcusedAt?: Date | null },
) => {
  await tx.updateTable('registration').set(changes).where('id', '=', registrationId).execute()
}
