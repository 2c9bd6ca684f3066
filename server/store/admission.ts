import type { Database } from './database'
import { unitIdsBelow } from './units'

/** Whether the resident lives in one of the units or below; with no units everyone is admitted. */
export const isAdmitted = async (db: Database, residentId: string, unitIds: string[]): Promise<boolean> => {
  if (unitIds.length === 0) return true
  const admitted = await unitIdsBelow(db, unitIds)
  const resident = await db
    .selectFrom('resident')
    .select('id')
    .where('id', '=', residentId)
    .where('unitId', 'in', admitted)
    .executeTakeFirst()
  return resident !== undefined
}
