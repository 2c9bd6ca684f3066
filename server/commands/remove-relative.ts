import { AppError } from '../errors'
import type { Database } from '../store/database'
import { deleteRelative } from '../store/relatives'

/** Registrations that stand keep the name they were made with. */
export const removeRelative = async (db: Database, residentId: string, id: string) => {
  if (!(await deleteRelative(db, residentId, id))) throw new AppError('NOT_FOUND')
}
