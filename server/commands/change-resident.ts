import type { ResidentPatch } from '../../core/contract/resident'
import { AppError } from '../errors'
import type { Database } from '../store/database'
import { updateResident } from '../store/residents'
import { hasOpenUnit } from '../store/units'

export const changeResident = (db: Database, residentId: string, { nickname, unitId }: ResidentPatch) =>
  db.transaction().execute(async (tx) => {
    if (typeof unitId === 'string' && !(await hasOpenUnit(tx, unitId))) {
      throw new AppError('UNUSABLE', { reason: 'UNIT_UNKNOWN' })
    }
    const isThere = await updateResident(tx, residentId, {
      ...(nickname !== undefined && { nickname: nickname.trim() }),
      ...(unitId !== undefined && { unitId }),
    })
    if (!isThere) throw new AppError('SESSION_REQUIRED')
  })
