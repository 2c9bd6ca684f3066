import { type Static, Type } from '@sinclair/typebox'
import { ArticleBody } from './article-body'
import { Id, Nullable, OneOf, Page, PageQuery, Timestamp } from './common'
import { FOLLOWS_LIMIT } from './follow-words'
import { Picture } from './media'
import { NEWS_CATEGORIES } from './news-words'
import { UnitRef } from './unit'

export const NewsListItem = Type.Object({
  id: Id,
  title: Type.String(),
  summary: Type.String(),
  category: OneOf(NEWS_CATEGORIES),
  unit: UnitRef,
  cover: Nullable(Picture),
  publishedAt: Timestamp,
  /** Stands on top of the list, whatever its day. */
  isPinned: Type.Boolean(),
  likeCount: Type.Integer(),
  bookmarkCount: Type.Integer(),
  /** With a search: the text around the first match in the body, empty if only the title matches. */
  excerpt: Type.Optional(Type.String()),
})
export type NewsListItem = Static<typeof NewsListItem>

export const NewsItem = Type.Composite([
  Type.Omit(NewsListItem, ['excerpt']),
  Type.Object({
    body: ArticleBody,
    /** The server reads it aloud: GET /news/:id/audio. */
    hasAudio: Type.Boolean(),
    /** The event it tells of, if that is public. */
    relatedEvent: Nullable(Type.Object({ id: Id, title: Type.String() })),
  }),
])
export type NewsItem = Static<typeof NewsItem>

/** Units by their ids, with commas between them. Sort them: the same news is then the same page to a cache. */
const UnitIds = Type.String({
  pattern: `^[A-Za-z0-9_-]{1,22}(,[A-Za-z0-9_-]{1,22}){0,${FOLLOWS_LIMIT - 1}}$`,
})

/** `unit`, and each of `units`, includes all units below it; `q` is searched in title and body. */
export const NewsQuery = Type.Composite(
  [
    PageQuery,
    Type.Object({
      unit: Type.Optional(Id),
      units: Type.Optional(UnitIds),
      category: Type.Optional(OneOf(NEWS_CATEGORIES)),
      q: Type.Optional(Type.String({ maxLength: 50 })),
    }),
  ],
  { additionalProperties: false },
)
export type NewsQuery = Static<typeof NewsQuery>

export const NewsPage = Page(NewsListItem)
export type NewsPage = Static<typeof NewsPage>
