import { sql } from 'kysely'
import type { Database } from './database'
import { seedContext } from './draws'
import { attendeeContext } from './new-registrations'
import { totpContext } from './officers'
import { relativeContext } from './relatives'
import { birthYearContext, phoneContext } from './residents'
import type { Tables } from './tables'
import { wechatTokenContext } from './wechat-tokens'

/**
 * A column whose values are sealed; `key` names the row, and by it the context. `digest`: the column beside it by which
 * the value is found, made with the same encryption key.
 */
export type SealedColumn = {
  digest?: { column: string; purpose: string }
  table: keyof Tables
  key: string
  column: string
  contextOf: (key: string) => string
}

/** Every one there is: a test holds this against the tables. */
export const SEALED_COLUMNS: SealedColumn[] = [
  {
    table: 'resident',
    key: 'id',
    column: 'phoneSealed',
    contextOf: phoneContext,
    digest: { column: 'phoneDigest', purpose: 'phone' },
  },
  { table: 'resident', key: 'id', column: 'birthYearSealed', contextOf: birthYearContext },
  { table: 'relative', key: 'id', column: 'sealed', contextOf: relativeContext },
  { table: 'attendee', key: 'id', column: 'sealedName', contextOf: attendeeContext },
  { table: 'draw', key: 'sessionId', column: 'seedSealed', contextOf: seedContext },
  { table: 'officer', key: 'id', column: 'totpSealed', contextOf: totpContext },
  { table: 'officer', key: 'id', column: 'totpPendingSealed', contextOf: totpContext },
  { table: 'wechatToken', key: 'appId', column: 'tokenSealed', contextOf: wechatTokenContext },
]

export type SealedRow = { key: string; sealed: string }

/** Those not sealed by the key, in the order of their keys. */
export const listSealedByOthers = async (
  db: Database,
  { table, key, column }: SealedColumn,
  { keyId, after, limit }: { keyId: string; after: string; limit: number },
): Promise<SealedRow[]> => {
  const [id, sealed] = [sql.ref(key), sql.ref(column)]
  const { rows } = await sql<SealedRow>`
    select ${id} as key, ${sealed} as sealed from ${sql.table(table)}
    where ${id} > ${after} and ${sealed} is not null and not starts_with(${sealed}, ${`${keyId}.`})
    order by ${id} limit ${limit}`.execute(db)
  return rows
}

/** Writes only over what is still as it was read: what somebody changed meanwhile is under the new key already. */
export const replaceSealed = async (
  db: Database,
  { table, key, column, digest }: SealedColumn,
  rows: readonly (SealedRow & { resealed: string; digest: string | null })[],
) => {
  const withDigest = digest ? sql`, ${sql.ref(digest.column)} = renewed.digest` : sql``
  const [id, sealed] = [sql.ref(`${table}.${key}`), sql.ref(`${table}.${column}`)]
  await sql`
    update ${sql.table(table)} set ${sql.ref(column)} = renewed.resealed${withDigest}
    from unnest(
      ${rows.map((row) => row.key)}::text[],
      ${rows.map((row) => row.sealed)}::text[],
      ${rows.map((row) => row.resealed)}::text[],
      ${rows.map((row) => row.digest)}::text[]
    ) as renewed (key, sealed, resealed, digest)
    where ${id} = renewed.key and ${sealed} = renewed.sealed`.execute(db)
}
