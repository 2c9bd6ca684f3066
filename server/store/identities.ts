import { sql } from 'kysely'
import type { Provider } from '../../core/contract/session'
import type { Database, Tx } from './database'

/** Somebody as a provider knows them. */
export type Person = { provider: Provider; subject: string; unionId: string | null }

/** Waits for a deletion of the resident that is under way, and then finds nothing. */
export const findIdentity = (tx: Tx, { provider, subject }: Person) =>
  tx
    .selectFrom('identity')
    .innerJoin('resident', 'resident.id', 'identity.residentId')
    .select(['identity.residentId', 'identity.unionId'])
    .where('provider', '=', provider)
    .where('subject', '=', subject)
    .forKeyShare('resident')
    .executeTakeFirst()

/** Who signed in elsewhere with the same union id. Locked, so that two first sign-ins of one person meet. */
export const findResidentOfUnion = async (tx: Tx, unionId: string): Promise<string | undefined> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${unionId}, 0))`.execute(tx)
  const row = await tx
    .selectFrom('identity')
    .innerJoin('resident', 'resident.id', 'identity.residentId')
    .select('identity.residentId')
    .where('identity.unionId', '=', unionId)
    .orderBy('identity.residentId')
    .limit(1)
    .forKeyShare('resident')
    .executeTakeFirst()
  return row?.residentId
}

/** False when somebody else has just inserted it. */
export const insertIdentity = async (tx: Tx, person: Person, residentId: string): Promise<boolean> => {
  const row = await tx
    .insertInto('identity')
    .values({ ...person, residentId })
    .onConflict((conflict) => conflict.columns(['provider', 'subject']).doNothing())
    .returning('residentId')
    .executeTakeFirst()
  return row !== undefined
}

export const setUnionId = async (tx: Tx, { provider, subject, unionId }: Person) => {
  await tx
    .updateTable('identity')
    .set({ unionId })
    .where('provider', '=', provider)
    .where('subject', '=', subject)
    .execute()
}

/** Whom WeChat means by an openid of the mini-program. */
export const findResidentOfOpenId = async (
  db: Database | Tx,
  openId: string,
): Promise<string | undefined> => {
  const row = await db
    .selectFrom('identity')
    .select('residentId')
    .where('provider', '=', 'wechat')
    .where('subject', '=', openId)
    .executeTakeFirst()
  return row?.residentId
}
