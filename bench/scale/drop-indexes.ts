import { sql } from 'kysely'
import type { Database } from '../../server/store/database'

/** Indexes are filled far faster at once than row by row. Answers what makes those of the table again. */
export const dropIndexes = async (db: Database, table: string): Promise<() => Promise<void>> => {
  const primary = await sql<{ name: string; definition: string }>`
    select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
    where conrelid = ${table}::regclass and contype = 'p'`.execute(db)
  const others = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = ${table} and indexname not in (
      select conname from pg_constraint where conrelid = ${table}::regclass)`.execute(db)
  const named = sql.ref(table)
  for (const { name } of primary.rows)
    await sql`alter table ${named} drop constraint ${sql.ref(name)}`.execute(db)
  for (const { name } of others.rows) await sql`drop index ${sql.ref(name)}`.execute(db)
  return async () => {
    for (const { name, definition } of primary.rows)
      await sql`alter table ${named} add constraint ${sql.ref(name)} ${sql.raw(definition)}`.execute(db)
    for (const { definition } of others.rows) await sql.raw(definition).execute(db)
  }
}
