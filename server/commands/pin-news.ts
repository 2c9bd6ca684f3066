import { AppError } from '../errors'
import type { Officer } from '../officer'
import { addAudit } from '../store/audit'
import type { Database } from '../store/database'
import { assertNewsAction, holdNews } from './hold-news'

/** Puts it on top of its lists until an hour to come; null takes it down. */
export const pinNews = (db: Database, officer: Officer, id: string, pinnedUntil: Date | null, now: Date) =>
  db.transaction().execute(async (tx) => {
    const item = await holdNews(tx, officer, id)
    assertNewsAction(item, 'edit', now)
    if (pinnedUntil !== null && pinnedUntil <= now) throw new AppError('NEWS_DATE_INVALID')
    await tx.updateTable('newsItem').set({ pinnedUntil }).where('id', '=', id).execute()
    await addAudit(
      tx,
      officer,
      {
        action: 'newsPin',
        targetKind: 'newsItem',
        targetId: id,
        unitId: item.unitId,
        before: { pinnedUntil: item.pinnedUntil },
        after: { pinnedUntil },
      },
      now,
    )
  })
