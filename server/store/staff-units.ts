import type { UnitKind, UnitStatus } from '../../core/contract/unit-words'
import type { Database, Tx } from './database'

/** Held while units below are looked at: closing one and opening another below it wait for each other. */
export const lockUnit = (tx: Tx, id: string) =>
  tx.selectFrom('unit').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const statusesBelow = async (tx: Tx, parentId: string): Promise<UnitStatus[]> => {
  const rows = await tx.selectFrom('unit').select('status').where('parentId', '=', parentId).execute()
  return rows.map(({ status }) => status)
}

/** Names are unique, since files and officers name units by them. */
export const isUnitNameTaken = async (tx: Tx, name: string, exceptId: string | null): Promise<boolean> => {
  const row = await tx
    .selectFrom('unit')
    .select('id')
    .where('name', '=', name)
    .$if(exceptId !== null, (query) => query.where('id', '!=', exceptId ?? ''))
    .executeTakeFirst()
  return row !== undefined
}

/** As the last of its siblings. */
export const insertUnit = async (
  tx: Tx,
  unit: {
    id: string
    parentId: string
    kind: UnitKind
    name: string
    status: UnitStatus
    phone: string | null
  },
) => {
  const { last } = await tx
    .selectFrom('unit')
    .select((column) => column.fn.max('position').as('last'))
    .where('parentId', '=', unit.parentId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('unit')
    .values({ ...unit, position: (last ?? -1) + 1 })
    .execute()
}

export const updateUnit = async (
  tx: Tx,
  id: string,
  changes: { name?: string; phone?: string | null; status?: UnitStatus },
) => {
  await tx.updateTable('unit').set(changes).where('id', '=', id).execute()
}

/** The unit and those above it. */
export const unitIdsAbove = async (db: Database, id: string): Promise<string[]> => {
  const rows = await db
    .withRecursive('above', (above) =>
      above
        .selectFrom('unit')
        .select(['id', 'parentId'])
        .where('id', '=', id)
        .union((next) =>
          next
            .selectFrom('unit')
            .innerJoin('above', 'above.parentId', 'unit.id')
            .select(['unit.id', 'unit.parentId']),
        ),
    )
    .selectFrom('above')
    .select('id')
    .execute()
  return rows.map((row) => row.id)
}
