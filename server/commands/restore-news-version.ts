import { AppError } from '../errors'
import type { Officer } from '../officer'
import { addAudit } from '../store/audit'
import type { Database } from '../store/database'
import { contentOfRow, findVersion } from '../store/news-versions'
import { assertContentFits } from './assert-content-fits'
import { assertNewsAction, assertRevision, holdNews } from './hold-news'
import { keepVersion } from './keep-version'

/** Goes on from an old version, as a new one: what stood last is still there to go back to. */
export const restoreNewsVersion = (
  db: Database,
  officer: Officer,
  { id, number, revision }: { id: string; number: number; revision: number },
  now: Date,
) =>
  db.transaction().execute(async (tx) => {
    const item = await holdNews(tx, officer, id)
    assertNewsAction(item, 'edit', now)
    assertRevision(item, revision)
    const old = await findVersion(tx, id, number)
    if (!old) throw new AppError('NOT_FOUND')
    const content = contentOfRow(old)
    await assertContentFits(tx, officer, content)
    const { version } = await keepVersion(tx, officer, item, content, now, {
      isNew: true,
      isKept: true,
      restoredFrom: number,
    })
    await addAudit(
      tx,
      officer,
      {
        action: 'newsRestore',
        targetKind: 'newsItem',
        targetId: id,
        unitId: item.unitId,
        before: { version: item.version },
        after: { version, restoredFrom: number },
      },
      now,
    )
  })
