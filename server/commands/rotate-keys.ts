import type { Sealer } from '../lib/sealing'
import type { Database } from '../store/database'
import {
  listSealedByOthers,
  replaceSealed,
  SEALED_COLUMNS,
  type SealedColumn,
  type SealedRow,
} from '../store/sealed-columns'

const BATCH = 500

/** `unreadable`: sealed by a key that we were not given; left as they are. */
export type RotatedKeys = { resealed: number; unreadable: number }

const openedOrNull = (sealer: Sealer, sealed: string, context: string) => {
  try {
    return sealer.open(sealed, context)
  } catch {
    return null
  }
}

const reseal = (sealer: Sealer, { contextOf, digest }: SealedColumn, { key, sealed }: SealedRow) => {
  const text = openedOrNull(sealer, sealed, contextOf(key))
  if (text === null) return null
  const resealed = sealer.seal(text, contextOf(key))
  return { resealed, digest: digest ? sealer.digest(text, digest.purpose) : null }
}

const rotateColumn = async (db: Database, sealer: Sealer, column: SealedColumn): Promise<RotatedKeys> => {
  const total = { resealed: 0, unreadable: 0 }
  let after = ''
  for (;;) {
    const rows = await listSealedByOthers(db, column, { keyId: sealer.keyId, after, limit: BATCH })
    const renewed = rows.flatMap((row) => {
      const renewal = reseal(sealer, column, row)
      return renewal === null ? [] : [{ ...row, ...renewal }]
    })
    if (renewed.length > 0) await replaceSealed(db, column, renewed)
    total.resealed += renewed.length
    total.unreadable += rows.length - renewed.length
    after = rows.at(-1)?.key ?? after
    if (rows.length < BATCH) return total
  }
}

/**
 * Seals anew, under the first of the keys, all that is sealed by another. A few hundred rows at a time, each time in a
 * statement of its own: it runs beside servers, and when it is interrupted the next run goes on with what is left.
 */
export const rotateKeys = async (db: Database, sealer: Sealer): Promise<RotatedKeys> => {
  const total = { resealed: 0, unreadable: 0 }
  for (const column of SEALED_COLUMNS) {
    const { resealed, unreadable } = await rotateColumn(db, sealer, column)
    total.resealed += resealed
    total.unreadable += unreadable
  }
  return total
}
