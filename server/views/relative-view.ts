import type { Relative } from '../../core/contract/resident'
import type { Sealer } from '../lib/sealing'
import { openRelative, type RelativeRow } from '../store/relatives'

export const relativeView = (row: RelativeRow, sealer: Sealer): Relative => {
  const { name, birthYear, relation } = openRelative(sealer, row)
  return { id: row.id, name, birthYear, relation }
}
