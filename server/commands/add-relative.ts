import type { RelativeInput } from '../../core/contract/resident'
import { RELATIVES_LIMIT } from '../../core/contract/resident-words'
import { AppError } from '../errors'
import { newId } from '../lib/ids'
import type { RouteDeps } from '../route-deps'
import { askForChecks } from '../store/content-checks'
import { countRelatives, insertRelative, type RelativeRow } from '../store/relatives'
import { lockResident } from '../store/residents'
import { sealRelative } from './seal-relative'

export const addRelative = (
  { db, sealer, now }: Pick<RouteDeps, 'db' | 'sealer' | 'now'>,
  residentId: string,
  input: RelativeInput,
): Promise<RelativeRow> =>
  db.transaction().execute(async (tx) => {
    // Locked before counting, or two additions at once pass the limit.
    if (!(await lockResident(tx, residentId))) throw new AppError('SESSION_REQUIRED')
    if ((await countRelatives(tx, residentId)) >= RELATIVES_LIMIT) {
      throw new AppError('RELATIVES_LIMIT', { limit: RELATIVES_LIMIT })
    }
    const createdAt = now()
    const id = newId(createdAt)
    const relative = { id, residentId, sealed: sealRelative(sealer, id, input, createdAt) }
    await insertRelative(tx, { ...relative, createdAt })
    await askForChecks(tx, [{ residentId, kind: 'relative', targetId: id }], createdAt)
    return relative
  })
