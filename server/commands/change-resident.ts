import type { ResidentPatch } from '../../core/contract/resident'
import { decideBirthYear } from '../../core/rules/birth-year'
import { AppError } from '../errors'
import type { RouteDeps } from '../route-deps'
import { askForChecks } from '../store/content-checks'
import { birthYearContext, updateResident } from '../store/residents'
import { hasOpenUnit } from '../store/units'

type ChangeDeps = Pick<RouteDeps, 'db' | 'sealer' | 'now'>

/** Sealed for the resident's row; null takes it back. */
const sealedBirthYear = ({ sealer, now }: ChangeDeps, residentId: string, birthYear: number | null) => {
  if (birthYear === null) return null
  const decision = decideBirthYear(birthYear, now())
  if (!decision.ok) {
    const problem = decision.reason.toLowerCase()
    throw new AppError('MALFORMED', { in: 'body', fields: [{ field: 'birthYear', problem }] })
  }
  return sealer.seal(String(birthYear), birthYearContext(residentId))
}

export const changeResident = (
  deps: ChangeDeps,
  residentId: string,
  { nickname, unitId, birthYear }: ResidentPatch,
) =>
  deps.db.transaction().execute(async (tx) => {
    if (typeof unitId === 'string' && !(await hasOpenUnit(tx, unitId))) {
      throw new AppError('UNUSABLE', { reason: 'UNIT_UNKNOWN' })
    }
    const isThere = await updateResident(tx, residentId, {
      ...(nickname !== undefined && { nickname: nickname.trim() }),
      ...(unitId !== undefined && { unitId }),
      ...(birthYear !== undefined && { birthYearSealed: sealedBirthYear(deps, residentId, birthYear) }),
    })
    if (!isThere) throw new AppError('SESSION_REQUIRED')
    const content = { residentId, kind: 'nickname', targetId: residentId } as const
    if (nickname !== undefined) await askForChecks(tx, [content], deps.now())
  })
