import type { NewsContent } from '../../core/contract/staff-news'
import type { Officer } from '../officer'
import { addAudit } from '../store/audit'
import type { Database, Tx } from '../store/database'
import { insertNews } from '../store/new-news'
import { assertContentFits } from './assert-content-fits'

/** Begins a draft within what else is written; answers its id. */
export const beginNews = async (
  tx: Tx,
  officer: Officer,
  content: NewsContent,
  now: Date,
): Promise<string> => {
  await assertContentFits(tx, officer, content)
  const { cover, ...written } = content
  const id = await insertNews(
    tx,
    {
      ...written,
      cover: cover && { id: cover.mediaId, alt: cover.alt },
      status: 'draft',
      publishedAt: null,
      officerId: officer.id,
      likeCount: 0,
      bookmarkCount: 0,
    },
    now,
  )
  const { title, unitId } = content
  await addAudit(
    tx,
    officer,
    { action: 'newsCreate', targetKind: 'newsItem', targetId: id, unitId, after: { title } },
    now,
  )
  return id
}

/** Begins a draft by itself; answers its id. */
export const createNews = (
  db: Database,
  officer: Officer,
  content: NewsContent,
  now: Date,
): Promise<string> => db.transaction().execute((tx) => beginNews(tx, officer, content, now))
