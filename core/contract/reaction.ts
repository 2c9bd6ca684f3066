import { type Static, Type } from '@sinclair/typebox'
import { Id, OneOf, Page, PageQuery, Timestamp } from './common'
import { EventListItem } from './event'
import { NewsListItem } from './news'

export const REACTION_TARGETS = ['news', 'event'] as const
export type ReactionTarget = (typeof REACTION_TARGETS)[number]

export const LikeReply = Type.Object({ liked: Type.Boolean(), likeCount: Type.Integer() })
export type LikeReply = Static<typeof LikeReply>

export const BookmarkReply = Type.Object({ bookmarked: Type.Boolean(), bookmarkCount: Type.Integer() })
export type BookmarkReply = Static<typeof BookmarkReply>

/** What the resident thinks of one target now; both false when taken back. */
export const Reaction = Type.Object({
  target: OneOf(REACTION_TARGETS),
  id: Id,
  liked: Type.Boolean(),
  bookmarked: Type.Boolean(),
  changedAt: Timestamp,
})
export type Reaction = Static<typeof Reaction>

/** Changes after `since`; without it, all that stand. Pass the last reply's `asOf` the next time. */
export const ReactionQuery = Type.Object({ since: Type.Optional(Timestamp) }, { additionalProperties: false })
export type ReactionQuery = Static<typeof ReactionQuery>

export const ReactionList = Type.Object({ items: Type.Array(Reaction), asOf: Timestamp })
export type ReactionList = Static<typeof ReactionList>

/** A bookmark with what it marks, newest bookmark first. */
export const Bookmark = Type.Union([
  Type.Object({ target: Type.Literal('news'), bookmarkedAt: Timestamp, news: NewsListItem }),
  Type.Object({ target: Type.Literal('event'), bookmarkedAt: Timestamp, event: EventListItem }),
])
export type Bookmark = Static<typeof Bookmark>

/** `q`: words that are all in the title or the text. */
export const BookmarkQuery = Type.Composite(
  [
    PageQuery,
    Type.Object({
      target: Type.Optional(OneOf(REACTION_TARGETS)),
      q: Type.Optional(Type.String({ maxLength: 50 })),
    }),
  ],
  { additionalProperties: false },
)
export type BookmarkQuery = Static<typeof BookmarkQuery>

export const BookmarkPage = Page(Bookmark)
export type BookmarkPage = Static<typeof BookmarkPage>

/** A like with what is liked, newest like first. */
export const Like = Type.Union([
  Type.Object({ target: Type.Literal('news'), likedAt: Timestamp, news: NewsListItem }),
  Type.Object({ target: Type.Literal('event'), likedAt: Timestamp, event: EventListItem }),
])
export type Like = Static<typeof Like>

export const LikeQuery = BookmarkQuery
export type LikeQuery = Static<typeof LikeQuery>

export const LikePage = Page(Like)
export type LikePage = Static<typeof LikePage>
