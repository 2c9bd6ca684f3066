import type { Database, Tx } from './database'

/** The earliest followed first; a unit that has closed is left out. */
export const listFollows = (db: Database | Tx, residentId: string) =>
  db
    .selectFrom('follow')
    .innerJoin('unit', 'unit.id', 'follow.unitId')
    .select(['unit.id as unitId', 'unit.name as unitName', 'follow.followedAt'])
    .where('follow.residentId', '=', residentId)
    .where('unit.status', '!=', 'closed')
    .orderBy('follow.followedAt')
    .orderBy('unit.id')
    .execute()

export type FollowRow = Awaited<ReturnType<typeof listFollows>>[number]

export const insertFollow = (tx: Tx, residentId: string, unitId: string, followedAt: Date) =>
  tx
    .insertInto('follow')
    .values({ residentId, unitId, followedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export const deleteFollow = (db: Database, residentId: string, unitId: string) =>
  db.deleteFrom('follow').where('residentId', '=', residentId).where('unitId', '=', unitId).execute()
