import type { RelativeInput } from '../../core/contract/resident'
import type { Sealer } from '../lib/sealing'

/** The context binds what is sealed to its row: moved to another, it does not open. */
export const relativeContext = (relativeId: string) => `relative:${relativeId}`

export const relativeName = (sealer: Sealer, relative: { id: string; sealed: string }): string =>
  (JSON.parse(sealer.open(relative.sealed, relativeContext(relative.id))) as RelativeInput).name
