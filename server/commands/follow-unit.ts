import { FOLLOWS_LIMIT } from '../../core/contract/follow-words'
import { AppError } from '../errors'
import type { RouteDeps } from '../route-deps'
import { insertFollow, listFollows } from '../store/follows'
import { lockResident } from '../store/residents'
import { hasOpenUnit } from '../store/units'

/** A unit followed already is no error: a phone repeats what it could not hear the answer to. */
export const followUnit = ({ db, now }: Pick<RouteDeps, 'db' | 'now'>, residentId: string, unitId: string) =>
  db.transaction().execute(async (tx) => {
    // Locked before counting, or two telephones at once pass the limit.
    if (!(await lockResident(tx, residentId))) throw new AppError('SESSION_REQUIRED')
    if (!(await hasOpenUnit(tx, unitId))) throw new AppError('NOT_FOUND')
    const others = (await listFollows(tx, residentId)).filter((follow) => follow.unitId !== unitId)
    if (others.length >= FOLLOWS_LIMIT) throw new AppError('FOLLOWS_LIMIT', { limit: FOLLOWS_LIMIT })
    await insertFollow(tx, residentId, unitId, now())
  })
