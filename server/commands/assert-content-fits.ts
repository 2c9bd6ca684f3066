import type { NewsContent } from '../../core/contract/staff-news'
import { bodySources } from '../../core/rules/body-sources'
import { AppError } from '../errors'
import { assertInScope, type Officer } from '../officer'
import type { Tx } from '../store/database'

const countIn = async (tx: Tx, table: 'media' | 'attachment', ids: readonly string[]) => {
  if (ids.length === 0) return 0
  const { count } = await tx
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('id', 'in', ids)
    .executeTakeFirstOrThrow()
  return count
}

const unusable = (reason: string, message: string) => new AppError('UNUSABLE', { reason }, message)

/** That the unit is the officer's to write for, and that all the content points at is there. */
export const assertContentFits = async (tx: Tx, officer: Officer, content: NewsContent) => {
  assertInScope(officer, content.unitId)
  const sources = bodySources(content.body)
  if (sources.foreign.length > 0)
    throw unusable('FOREIGN_MEDIA', '正文里有别处的图片或文件，请下载后重新上传。')
  const mediaIds = new Set([...sources.mediaIds, ...(content.cover ? [content.cover.mediaId] : [])])
  const attachmentIds = new Set(sources.attachmentIds)
  const isMissing =
    (await countIn(tx, 'media', [...mediaIds])) < mediaIds.size ||
    (await countIn(tx, 'attachment', [...attachmentIds])) < attachmentIds.size
  if (isMissing) throw unusable('MEDIA_MISSING', '正文里有图片或附件没有上传成功，请重新上传。')
  if (content.relatedEventId === null) return
  const event = await tx
    .selectFrom('event')
    .select('id')
    .where('id', '=', content.relatedEventId)
    .executeTakeFirst()
  if (!event) throw unusable('EVENT', '关联的活动不存在，请重新选择。')
}
