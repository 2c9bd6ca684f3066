import { createHash } from 'node:crypto'
import type { NewsCategory } from '../../core/contract/news-words'
import type { ImportReply } from '../../core/contract/staff-import'
import { AppError } from '../errors'
import { readArticle } from '../importers/read-article'
import { assertInScope, type Officer, OPERATOR } from '../officer'
import { addAudit } from '../store/audit'
import type { Database } from '../store/database'
import { insertNews } from '../store/new-news'
import { findSubdistrict, findUnitById, findUnitByName } from '../store/units'
import { addPicture, type StoredPicture } from './add-picture'
import { placePictures } from './place-pictures'

export type ImportInput = {
  fileName: string
  bytes: Uint8Array
  unit?: string
  category?: NewsCategory
  dryRun?: boolean
}

/** A day in the file is a day in Shanghai; noon stands for it, so that it is the same day in UTC. */
const noonOf = (day: string) => new Date(`${day}T12:00:00+08:00`)

/** Where none is named: the officer's own unit, else the subdistrict. */
const findUnit = async (db: Database, name: string | undefined, officer: Officer | null) => {
  const own = officer ? findUnitById(db, officer.unitId) : findSubdistrict(db)
  const unit = await (name === undefined ? own : findUnitByName(db, name))
  if (!unit) {
    const message = name === undefined ? '还没有街道，请先建立组织。' : `没有名为“${name}”的街道或居民区。`
    throw new AppError('UNUSABLE', { reason: 'UNIT' }, message)
  }
  if (officer) assertInScope(officer, unit.id)
  return unit
}

/**
 * Takes in the article of a file; the same file again changes nothing. The operator's is published, an officer's is a
 * draft that brings its day along: they look it through first.
 */
export const importArticle = async (
  db: Database,
  input: ImportInput,
  now: Date,
  officer: Officer | null = null,
): Promise<ImportReply> => {
  const read = await readArticle(input.fileName, input.bytes)
  if (!read.ok) throw new AppError('UNUSABLE', { reason: read.reason }, read.message)
  const { title, publishedOn, body, likeCount, bookmarkCount, pictures } = read.article
  const unit = await findUnit(db, input.unit, officer)
  const reply = { title, publishedOn, blocks: body.content.length, likeCount, bookmarkCount }
  if (input.dryRun) return { outcome: 'checked', id: null, ...reply }

  const contentHash = createHash('sha256').update(input.bytes).digest('base64url')
  return db.transaction().execute(async (tx) => {
    const known = await tx
      .selectFrom('newsImport')
      .select('newsId')
      .where('contentHash', '=', contentHash)
      .executeTakeFirst()
    if (known) return { outcome: 'unchanged', id: known.newsId, ...reply }

    const stored = new Map<string, StoredPicture>()
    for (const picture of pictures)
      stored.set(`import:${picture.key}`, await addPicture(tx, picture.bytes, now))
    const [first] = pictures
    const cover = first && stored.get(`import:${first.key}`)
    const id = await insertNews(
      tx,
      {
        unitId: unit.id,
        category: input.category ?? 'activity',
        title,
        body: placePictures(body, (src) => stored.get(src)),
        cover: first && cover ? { id: cover.id, alt: first.alt } : null,
        publishedAt: publishedOn ? noonOf(publishedOn) : officer ? null : now,
        status: officer ? 'draft' : 'published',
        officerId: officer?.id ?? null,
        isKept: true,
        likeCount,
        bookmarkCount,
      },
      now,
    )
    await tx
      .insertInto('newsImport')
      .values({ contentHash, newsId: id, fileName: input.fileName, importedAt: now })
      .execute()
    await addAudit(
      tx,
      officer ?? OPERATOR,
      {
        action: 'newsImport',
        targetKind: 'newsItem',
        targetId: id,
        unitId: unit.id,
        after: { title, fileName: input.fileName },
      },
      now,
    )
    return { outcome: 'imported', id, ...reply }
  })
}
