import type { NewsContent } from '../../core/contract/staff-news'
import { continuesVersion } from '../../core/rules/news-version'
import type { Officer } from '../officer'
import type { Tx } from '../store/database'
import { writePublicContent } from '../store/news-desk'
import { contentColumns, insertVersion } from '../store/news-versions'
import type { HeldNews } from './hold-news'

export type VersionWish = {
  /** Begin a version even where the officer could write on at theirs. */
  isNew?: boolean
  /** Never written over. */
  isKept?: boolean
  restoredFrom?: number
}

export type SavedVersion = { revision: number; version: number; beganVersion: boolean }

/** Writes content as the latest version. Residents go on reading what was published; a draft is all its latest. */
export const keepVersion = async (
  tx: Tx,
  officer: Officer,
  item: HeldNews,
  content: NewsContent,
  now: Date,
  { isNew = false, isKept = false, restoredFrom }: VersionWish = {},
): Promise<SavedVersion> => {
  const goesOn = !isNew && continuesVersion(item.latest, officer.id, now)
  const version = goesOn ? item.version : item.version + 1
  const columns = contentColumns(content)
  if (goesOn) {
    await tx
      .updateTable('newsVersion')
      .set({ ...columns, savedAt: now })
      .where('newsId', '=', item.id)
      .where('number', '=', version)
      .execute()
  } else {
    await insertVersion(tx, {
      newsId: item.id,
      number: version,
      ...columns,
      editorId: officer.id,
      restoredFrom: restoredFrom ?? null,
      startedAt: now,
      savedAt: now,
      publishedAt: null,
      isKept,
    })
  }
  const revision = item.revision + 1
  await tx
    .updateTable('newsItem')
    .set({ revision, version, updatedAt: now, updatedBy: officer.id })
    .where('id', '=', item.id)
    .execute()
  if (item.status !== 'published') await writePublicContent(tx, item.id, content)
  return { revision, version, beganVersion: !goesOn }
}
