import { DEFAULT_STREET_SETTINGS, StreetSettings } from '../../core/contract/street-settings'
import { Value } from '@sinclair/typebox/value'
import type { Database, Tx } from './database'

/** What is stored over the defaults; a stored value that fits no longer counts as none. */
export const readStreetSettings = async (db: Database | Tx): Promise<StreetSettings> => {
  const rows = await db.selectFrom('setting').select(['name', 'value']).execute()
  const stored = Object.fromEntries(
    rows
      .filter(({ name, value }) => {
        const schema = StreetSettings.properties[name as keyof StreetSettings]
        return schema !== undefined && Value.Check(schema, value)
      })
      .map(({ name, value }) => [name, value]),
  )
  return { ...DEFAULT_STREET_SETTINGS, ...stored }
}

export const writeStreetSettings = async (tx: Tx, changes: Partial<StreetSettings>, now: Date) => {
  for (const [name, value] of Object.entries(changes)) {
    const row = { value: JSON.stringify(value), updatedAt: now }
    await tx
      .insertInto('setting')
      .values({ name, ...row })
      .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
      .execute()
  }
}
