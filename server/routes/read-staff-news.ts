import type { StaffNewsItem } from '../../core/contract/staff-news'
import { AppError } from '../errors'
import { assertInScope, type Officer } from '../officer'
import type { Database } from '../store/database'
import { findDesk } from '../store/news-desk'
import { findVersion } from '../store/news-versions'
import { findEventTitle } from '../store/staff-events'
import { staffNewsItemView } from '../views/staff-news-view'

/** The item as the officer goes on with it; refused outside their units. */
export const readStaffNews = async (
  db: Database,
  officer: Officer,
  id: string,
  now: Date,
): Promise<StaffNewsItem> => {
  const row = await findDesk(db, id)
  if (!row) throw new AppError('NOT_FOUND')
  assertInScope(officer, row.unitId)
  const latest = await findVersion(db, id, row.version)
  if (!latest) throw new AppError('NOT_FOUND')
  const { relatedEventId } = latest
  const event = relatedEventId === null ? undefined : await findEventTitle(db, relatedEventId)
  return staffNewsItemView(row, latest, event, now)
}
