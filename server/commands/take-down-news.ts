import type { AuditAction } from '../../core/contract/audit-words'
import type { NewsAction } from '../../core/contract/staff-news-words'
import { newsStateOf } from '../../core/rules/news-state'
import type { Officer } from '../officer'
import { addAudit } from '../store/audit'
import type { Database } from '../store/database'
import { writePublicContent } from '../store/news-desk'
import { assertNewsAction, holdNews } from './hold-news'

type TakeDown = { action: NewsAction; status: 'draft' | 'archived'; audit: AuditAction }

/** Residents read it no longer; officers go on from its latest version. */
const takeDown = (
  db: Database,
  officer: Officer,
  id: string,
  { action, status, audit }: TakeDown,
  now: Date,
) =>
  db.transaction().execute(async (tx) => {
    const item = await holdNews(tx, officer, id)
    // A retry after a lost answer finds its work done.
    if (item.status === status) return
    assertNewsAction(item, action, now)
    await tx
      .updateTable('newsItem')
      .set({ status, publishedVersion: null, pinnedUntil: null, updatedAt: now, updatedBy: officer.id })
      .where('id', '=', id)
      .execute()
    await writePublicContent(tx, id, item.content)
    await addAudit(
      tx,
      officer,
      {
        action: audit,
        targetKind: 'newsItem',
        targetId: id,
        unitId: item.unitId,
        before: { state: newsStateOf(item, now) },
        after: { state: status },
      },
      now,
    )
  })

/** Makes it a draft again: what was published, scheduled or put away. */
export const withdrawNews = (db: Database, officer: Officer, id: string, now: Date) =>
  takeDown(db, officer, id, { action: 'withdraw', status: 'draft', audit: 'newsWithdraw' }, now)

/** Puts it away. Nothing is deleted: it can be withdrawn from the archive. */
export const archiveNews = (db: Database, officer: Officer, id: string, now: Date) =>
  takeDown(db, officer, id, { action: 'archive', status: 'archived', audit: 'newsArchive' }, now)
