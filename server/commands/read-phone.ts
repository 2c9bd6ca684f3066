import { AppError } from '../errors'
import type { Officer } from '../officer'
import type { RouteDeps } from '../route-deps'
import { addAudit } from '../store/audit'
import { findSealedPhone, phoneContext } from '../store/residents'

/** The whole number, for a call. Each look at it is written down; null when the resident gave none. */
export const readPhone = (
  { db, now, sealer }: Pick<RouteDeps, 'db' | 'now' | 'sealer'>,
  officer: Officer,
  { registrationId, residentId, unitId }: { registrationId: string; residentId: string; unitId: string },
): Promise<string | null> =>
  db.transaction().execute(async (tx) => {
    const resident = await findSealedPhone(tx, residentId)
    if (!resident) throw new AppError('NOT_FOUND')
    await addAudit(
      tx,
      officer,
      { action: 'phoneRead', targetKind: 'registration', targetId: registrationId, unitId },
      now(),
    )
    return resident.phoneSealed === null ? null : sealer.open(resident.phoneSealed, phoneContext(residentId))
  })
