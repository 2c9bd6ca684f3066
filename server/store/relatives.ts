import type { RelativeInput } from '../../core/contract/resident'
import type { Sealer } from '../lib/sealing'
import type { Database, Tx } from './database'

export type RelativeRow = { id: string; residentId: string; sealed: string }

/** The context binds what is sealed to its row: moved to another, it does not open. */
export const relativeContext = (relativeId: string) => `relative:${relativeId}`

export const openRelative = (sealer: Sealer, { id, sealed }: Pick<RelativeRow, 'id' | 'sealed'>) =>
  JSON.parse(sealer.open(sealed, relativeContext(id))) as RelativeInput

/** In the order in which they were added. */
export const listRelatives = (db: Database | Tx, residentId: string): Promise<RelativeRow[]> =>
  db
    .selectFrom('relative')
    .select(['id', 'residentId', 'sealed'])
    .where('residentId', '=', residentId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()

const selectOwn = (db: Database | Tx, residentId: string, id: string) =>
  db
    .selectFrom('relative')
    .select(['id', 'residentId', 'sealed'])
    .where('id', '=', id)
    .where('residentId', '=', residentId)

/** The resident's own; another's is not found. */
export const findRelative = (
  db: Database | Tx,
  residentId: string,
  id: string,
): Promise<RelativeRow | undefined> => selectOwn(db, residentId, id).executeTakeFirst()

/** As `findRelative`. */
export const lockRelative = (tx: Tx, residentId: string, id: string): Promise<RelativeRow | undefined> =>
  selectOwn(tx, residentId, id).forUpdate().executeTakeFirst()

export const countRelatives = async (tx: Tx, residentId: string): Promise<number> => {
  const { count } = await tx
    .selectFrom('relative')
    .select((column) => column.fn.countAll<number>().as('count'))
    .where('residentId', '=', residentId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export const insertRelative = async (tx: Tx, relative: RelativeRow & { createdAt: Date }) => {
  await tx.insertInto('relative').values(relative).execute()
}

export const updateRelative = async (tx: Tx, id: string, sealed: string) => {
  await tx.updateTable('relative').set({ sealed }).where('id', '=', id).execute()
}

/** False when the resident has no such relative. */
export const deleteRelative = async (db: Database, residentId: string, id: string): Promise<boolean> => {
  const { numDeletedRows } = await db
    .deleteFrom('relative')
    .where('id', '=', id)
    .where('residentId', '=', residentId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
