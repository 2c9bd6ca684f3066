import { isDeepStrictEqual } from 'node:util'
import type { EditConflict, NewsContent } from '../../core/contract/staff-news'
import type { NewsAction } from '../../core/contract/staff-news-words'
import { decideNewsAction, newsStateOf } from '../../core/rules/news-state'
import { AppError } from '../errors'
import { assertInScope, type Officer } from '../officer'
import type { Tx } from '../store/database'
import { lockNews } from '../store/news-desk'
import { contentOfRow, findVersion } from '../store/news-versions'

/**
 * The news item, held until the transaction ends, with its latest version. The lock comes first: a version read
 * before it could be older than the one we then write over.
 */
export const holdNews = async (tx: Tx, officer: Officer, id: string) => {
  const item = await lockNews(tx, id)
  if (!item) throw new AppError('NOT_FOUND')
  assertInScope(officer, item.unitId)
  const latest = await findVersion(tx, id, item.version)
  if (!latest) throw new AppError('NOT_FOUND')
  return { ...item, latest, content: contentOfRow(latest) }
}

export type HeldNews = Awaited<ReturnType<typeof holdNews>>

export const assertNewsAction = (item: HeldNews, action: NewsAction, now: Date) => {
  const state = newsStateOf(item, now)
  const decision = decideNewsAction(state, action)
  if (!decision.ok) throw new AppError(decision.reason, { state })
}

/** The officer decided by what they saw; if somebody saved meanwhile they are told who and when. */
export const assertRevision = (item: HeldNews, revision: number) => {
  if (item.revision === revision) return
  const { editorId, editorName, savedAt } = item.latest
  const details: EditConflict = {
    revision: item.revision,
    version: item.version,
    updatedAt: savedAt.toISOString(),
    updatedBy: editorId !== null && editorName !== null ? { id: editorId, name: editorName } : null,
  }
  throw new AppError('EDIT_CONFLICT', details)
}

export const isSameContent = (a: NewsContent, b: NewsContent) => isDeepStrictEqual(a, b)
