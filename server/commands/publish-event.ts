import { AppError } from '../errors'
import { assertInScope, type Officer } from '../officer'
import { addAudit } from '../store/audit'
import type { RouteDeps } from '../route-deps'
import { findStaffEvent, type StaffEventRow } from '../store/staff-events'
import { settingsView } from '../views/staff-event-view'
import { commitDraw } from './commit-draw'
import { assertSettings } from './create-event'

/** A draw is bound to its seed before anybody can enter. */
export const drawnSessions = ({ id, sessions }: StaffEventRow) =>
  sessions.map((session) => ({ eventId: id, sessionId: session.id }))

/** Shows a draft to everyone. Publishing what is published changes nothing. */
export const publishEvent = (
  deps: Pick<RouteDeps, 'db' | 'sealer' | 'now'>,
  officer: Officer,
  eventId: string,
): Promise<void> =>
  deps.db.transaction().execute(async (tx) => {
    const now = deps.now()
    await tx.selectFrom('event').select('id').where('id', '=', eventId).forUpdate().execute()
    const event = await findStaffEvent(tx, eventId)
    if (!event || event.status === 'archived') throw new AppError('NOT_FOUND')
    assertInScope(officer, event.unitId)
    if (event.status === 'published') return
    await assertSettings(tx, officer, settingsView(event))
    if (event.admission === 'draw') await commitDraw(tx, deps.sealer, drawnSessions(event))
    await tx
      .updateTable('event')
      .set({ status: 'published', revision: event.revision + 1, updatedAt: now })
      .where('id', '=', eventId)
      .execute()
    const { title, unitId } = event
    await addAudit(
      tx,
      officer,
      { action: 'eventPublish', targetKind: 'event', targetId: eventId, unitId, after: { title } },
      now,
    )
  })
