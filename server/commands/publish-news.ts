import type { AuditAction } from '../../core/contract/audit-words'
import { missingParts } from '../../core/rules/news-state'
import { AppError } from '../errors'
import type { Officer } from '../officer'
import { addAudit } from '../store/audit'
import type { Database, Tx } from '../store/database'
import { writePublicContent } from '../store/news-desk'
import { assertNewsAction, assertRevision, type HeldNews, holdNews } from './hold-news'

const assertComplete = ({ content }: HeldNews) => {
  const missing = missingParts(content)
  if (missing.length > 0) throw new AppError('NEWS_INCOMPLETE', { missing })
}

/** The latest version is what residents read from that hour on. */
const release = async (
  tx: Tx,
  officer: Officer,
  item: HeldNews,
  action: AuditAction,
  publishedAt: Date,
  now: Date,
) => {
  await tx
    .updateTable('newsItem')
    .set({
      status: 'published',
      publishedAt,
      publishedVersion: item.version,
      updatedAt: now,
      updatedBy: officer.id,
    })
    .where('id', '=', item.id)
    .execute()
  await writePublicContent(tx, item.id, item.content)
  const firstSeen = item.latest.publishedAt
  await tx
    .updateTable('newsVersion')
    .set({
      isKept: true,
      publishedAt: firstSeen !== null && firstSeen <= now ? firstSeen : laterOf(publishedAt, now),
    })
    .where('newsId', '=', item.id)
    .where('number', '=', item.version)
    .execute()
  await addAudit(
    tx,
    officer,
    {
      action,
      targetKind: 'newsItem',
      targetId: item.id,
      unitId: item.content.unitId,
      before: { status: item.status, version: item.publishedVersion },
      after: {
        status: 'published',
        version: item.version,
        publishedAt: publishedAt.toISOString(),
        title: item.content.title,
      },
    },
    now,
  )
}

const laterOf = (a: Date, b: Date) => (a > b ? a : b)

type PublishInput = { revision: number; publishedAt?: Date }

/** Publishes as of now; what is public stays as of when it was. A day in the past is taken as given. */
export const publishNews = (db: Database, officer: Officer, id: string, input: PublishInput, now: Date) =>
  db.transaction().execute(async (tx) => {
    const item = await holdNews(tx, officer, id)
    assertNewsAction(item, 'publish', now)
    assertRevision(item, input.revision)
    assertComplete(item)
    if (input.publishedAt && input.publishedAt > now) throw new AppError('NEWS_DATE_INVALID')
    const isOut = item.status === 'published' && item.publishedAt !== null && item.publishedAt <= now
    const publishedAt = input.publishedAt ?? (isOut ? item.publishedAt : null) ?? now
    await release(tx, officer, item, 'newsPublish', publishedAt, now)
  })

type ScheduleInput = { revision: number; publishedAt: Date }

/** Publishes at an hour to come. Nothing has to run then: what is public is decided as it is read. */
export const scheduleNews = (db: Database, officer: Officer, id: string, input: ScheduleInput, now: Date) =>
  db.transaction().execute(async (tx) => {
    const item = await holdNews(tx, officer, id)
    assertNewsAction(item, 'schedule', now)
    assertRevision(item, input.revision)
    assertComplete(item)
    if (input.publishedAt <= now) throw new AppError('NEWS_DATE_INVALID')
    await release(tx, officer, item, 'newsSchedule', input.publishedAt, now)
  })
