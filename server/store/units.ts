import { sql } from 'kysely'
import type { Database, Tx } from './database'

/** Parents before children, siblings in the order of their list. */
export const listUnits = (db: Database) =>
  db
    .withRecursive('tree', (tree) =>
      tree
        .selectFrom('unit')
        .selectAll('unit')
        .select(sql<string>`lpad(position::text, 6, '0')`.as('path'))
        .where('parentId', 'is', null)
        .unionAll((below) =>
          below
            .selectFrom('unit')
            .innerJoin('tree', 'tree.id', 'unit.parentId')
            .selectAll('unit')
            .select(sql<string>`tree.path || '.' || lpad(unit.position::text, 6, '0')`.as('path')),
        ),
    )
    .selectFrom('tree')
    .select(['id', 'name', 'kind', 'status', 'parentId', 'phone'])
    .orderBy('path')
    .orderBy('id')
    .execute()

/** The units and all below them. */
export const unitIdsBelow = async (db: Database | Tx, unitIds: readonly string[]): Promise<string[]> => {
  if (unitIds.length === 0) return []
  const rows = await db
    .withRecursive('below', (below) =>
      below
        .selectFrom('unit')
        .select('id')
        .where('id', 'in', unitIds)
        .union((next) =>
          next.selectFrom('unit').innerJoin('below', 'below.id', 'unit.parentId').select('unit.id'),
        ),
    )
    .selectFrom('below')
    .select('id')
    .execute()
  return rows.map((row) => row.id)
}

export const findUnitByName = (db: Database | Tx, name: string) =>
  db.selectFrom('unit').selectAll().where('name', '=', name).executeTakeFirst()

export const findUnitById = (db: Database | Tx, id: string) =>
  db.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirst()

/** The subdistrict that this installation serves. */
export const findSubdistrict = (db: Database | Tx) =>
  db.selectFrom('unit').selectAll().where('kind', '=', 'subdistrict').orderBy('id').executeTakeFirst()

/** Whether residents can say that they live there. */
export const hasOpenUnit = async (db: Database | Tx, id: string): Promise<boolean> => {
  const row = await db
    .selectFrom('unit')
    .select('id')
    .where('id', '=', id)
    .where('status', '!=', 'closed')
    .executeTakeFirst()
  return row !== undefined
}
