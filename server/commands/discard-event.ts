import { AppError } from '../errors'
import { assertInScope, type Officer } from '../officer'
import { addAudit } from '../store/audit'
import type { Database } from '../store/database'

/** Puts a draft away. What has been published is cancelled instead, so that those signed up are told. */
export const discardEvent = (db: Database, officer: Officer, eventId: string, now: Date): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const event = await tx
      .selectFrom('event')
      .select(['unitId', 'status', 'title'])
      .where('id', '=', eventId)
      .forUpdate()
      .executeTakeFirst()
    if (!event || event.status === 'archived') throw new AppError('NOT_FOUND')
    const { unitId, status, title } = event
    assertInScope(officer, unitId)
    if (status === 'published') throw new AppError('EVENT_PUBLISHED')
    await tx
      .updateTable('event')
      .set({ status: 'archived', updatedAt: now })
      .where('id', '=', eventId)
      .execute()
    await addAudit(
      tx,
      officer,
      { action: 'eventDiscard', targetKind: 'event', targetId: eventId, unitId, before: { title } },
      now,
    )
  })
