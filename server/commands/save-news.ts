import type { SaveNewsRequest } from '../../core/contract/staff-news'
import type { Officer } from '../officer'
import { addAudit } from '../store/audit'
import type { Database } from '../store/database'
import { assertContentFits } from './assert-content-fits'
import { assertNewsAction, assertRevision, holdNews, isSameContent } from './hold-news'
import { keepVersion } from './keep-version'

/**
 * Saves what the officer wrote. A save on top of what they have not seen is refused and changes nothing;
 * one that says what stands there already, as a retry does, is done.
 */
export const saveNews = (
  db: Database,
  officer: Officer,
  id: string,
  { revision, asNewVersion = false, ...content }: SaveNewsRequest,
  now: Date,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const item = await holdNews(tx, officer, id)
    assertNewsAction(item, 'edit', now)
    if (isSameContent(item.content, content)) return
    assertRevision(item, revision)
    await assertContentFits(tx, officer, content)
    const { version, beganVersion } = await keepVersion(tx, officer, item, content, now, {
      isNew: asNewVersion,
    })
    // A line for each version tells all that a line for each keystroke would.
    if (!beganVersion) return
    await addAudit(
      tx,
      officer,
      {
        action: 'newsChange',
        targetKind: 'newsItem',
        targetId: id,
        unitId: item.unitId,
        before: { title: item.content.title, version: item.version },
        after: { title: content.title, version },
      },
      now,
    )
  })
