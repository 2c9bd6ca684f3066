import { MEDIA_WIDTHS } from '../../core/contract/media-widths'
import type { Database } from './database'

/** The copy of that width, or the widest there is: a small original has no wide copies. */
export const findMediaCopy = (db: Database, mediaId: string, width: number = MEDIA_WIDTHS[3]) =>
  db
    .selectFrom('mediaCopy')
    .select(['contentType', 'bytes'])
    .where('mediaId', '=', mediaId)
    .where('width', '<=', width)
    .orderBy('width', 'desc')
    .limit(1)
    .executeTakeFirst()
