import { decideRecap, recapContent } from '../../core/rules/recap'
import { AppError } from '../errors'
import { assertInScope, type Officer } from '../officer'
import type { Database } from '../store/database'
import { findRecap, lockForRecap } from '../store/recaps'
import { findStaffEvent } from '../store/staff-events'
import { staffEventView } from '../views/staff-event-view'
import { beginNews } from './create-news'

/** Begins the article that tells of an event which is over. Where there is one already, that is answered. */
export const draftRecap = (
  db: Database,
  officer: Officer,
  eventId: string,
  now: Date,
): Promise<{ newsId: string; isNew: boolean }> =>
  db.transaction().execute(async (tx) => {
    await lockForRecap(tx, eventId)
    const row = await findStaffEvent(tx, eventId)
    if (!row || row.status === 'archived') throw new AppError('NOT_FOUND')
    assertInScope(officer, row.unitId)
    const event = staffEventView(row, now)
    const decision = decideRecap(event)
    if (!decision.ok) throw new AppError(decision.reason)
    const recap = await findRecap(tx, row)
    if (recap) return { newsId: recap.id, isNew: false }
    return { newsId: await beginNews(tx, officer, recapContent(event, now), now), isNew: true }
  })
