import { type Static, Type } from '@sinclair/typebox'
import { Id, Nullable, OneOf } from './common'
import { NEWS_CATEGORIES } from './news-words'

/**
 * One file; `content` is its bytes in Base64, for a name such as `通知.docx`. The machine's operator publishes what is
 * imported; of an officer it becomes a draft, to be looked through first.
 */
export const ImportRequest = Type.Object(
  {
    fileName: Type.String({ minLength: 1, maxLength: 255 }),
    content: Type.String({ contentEncoding: 'base64' }),
    /** A unit's name; when left out the officer's own, of the operator the subdistrict. */
    unit: Type.Optional(Type.String({ maxLength: 100 })),
    category: Type.Optional(OneOf(NEWS_CATEGORIES)),
    dryRun: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type ImportRequest = Static<typeof ImportRequest>

/** `unchanged`: the same file was imported before. `checked`: a dry run found nothing wrong. */
export const ImportReply = Type.Object({
  outcome: OneOf(['imported', 'unchanged', 'checked'] as const),
  id: Nullable(Id),
  title: Type.String(),
  /** yyyy-mm-dd as the file says, null when it has no date. */
  publishedOn: Nullable(Type.String()),
  blocks: Type.Integer(),
  likeCount: Type.Integer(),
  bookmarkCount: Type.Integer(),
})
export type ImportReply = Static<typeof ImportReply>
