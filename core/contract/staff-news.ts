import { type Static, Type } from '@sinclair/typebox'
import { ArticleBody } from './article-body'
import { Id, Nullable, OneOf, Page, PageQuery, Timestamp } from './common'
import { Picture } from './media'
import { NEWS_CATEGORIES } from './news-words'
import { NEWS_ACTIONS, NEWS_STATES, TITLE_LIMIT } from './staff-news-words'
import { UnitRef } from './unit'

const strict = { additionalProperties: false }

/** Who did it; null when it was no officer, as with `npm run import`. */
const Editor = Nullable(Type.Object({ id: Id, name: Type.String() }))

/** All that an officer writes. A draft may lack anything; publishing asks for title and body. */
export const NewsContent = Type.Object(
  {
    title: Type.String({ maxLength: TITLE_LIMIT }),
    category: OneOf(NEWS_CATEGORIES),
    unitId: Id,
    body: ArticleBody,
    cover: Nullable(Type.Object({ mediaId: Id, alt: Type.String({ maxLength: 200 }) }, strict)),
    relatedEventId: Nullable(Id),
  },
  strict,
)
export type NewsContent = Static<typeof NewsContent>

/** `revision` is that of the content which the officer has before them; `asNewVersion` spares the version before. */
export const SaveNewsRequest = Type.Composite(
  [
    NewsContent,
    Type.Object({
      revision: Type.Integer({ minimum: 1 }),
      asNewVersion: Type.Optional(Type.Boolean()),
    }),
  ],
  strict,
)
export type SaveNewsRequest = Static<typeof SaveNewsRequest>

const StaffNewsFacts = Type.Object({
  id: Id,
  state: OneOf(NEWS_STATES),
  /** Once published, or to be published then; a draft may bring its day along from a file. */
  publishedAt: Nullable(Timestamp),
  /** Stands on top of its lists until then. */
  pinnedUntil: Nullable(Timestamp),
  /** Of a published item: what was saved since residents last saw it change. */
  hasUnpublishedChanges: Type.Boolean(),
  createdBy: Editor,
  updatedBy: Editor,
  updatedAt: Timestamp,
})

export const StaffNewsListItem = Type.Composite([
  StaffNewsFacts,
  Type.Object({
    title: Type.String(),
    category: OneOf(NEWS_CATEGORIES),
    unit: UnitRef,
    cover: Nullable(Picture),
    likeCount: Type.Integer(),
    bookmarkCount: Type.Integer(),
  }),
])
export type StaffNewsListItem = Static<typeof StaffNewsListItem>

/** `state`, the rest narrows further: `unit` with all below it, `mine` is what the officer wrote or changed last. */
export const StaffNewsQuery = Type.Composite(
  [
    PageQuery,
    Type.Object({
      state: Type.Optional(OneOf(NEWS_STATES)),
      category: Type.Optional(OneOf(NEWS_CATEGORIES)),
      unit: Type.Optional(Id),
      q: Type.Optional(Type.String({ maxLength: 50 })),
      mine: Type.Optional(Type.Boolean()),
    }),
  ],
  strict,
)
export type StaffNewsQuery = Static<typeof StaffNewsQuery>

/** `counts` of each state under the same filter. */
export const StaffNewsPage = Type.Composite([
  Page(StaffNewsListItem),
  Type.Object({
    counts: Type.Object(
      Object.fromEntries(NEWS_STATES.map((state) => [state, Type.Integer()])) as Record<
        (typeof NEWS_STATES)[number],
        ReturnType<typeof Type.Integer>
      >,
    ),
  }),
])
export type StaffNewsPage = Static<typeof StaffNewsPage>

/** A news item as the editor works on it: `content` is the latest version, `actions` what its state allows. */
export const StaffNewsItem = Type.Composite([
  StaffNewsFacts,
  Type.Object({
    revision: Type.Integer(),
    version: Type.Integer(),
    publishedVersion: Nullable(Type.Integer()),
    content: NewsContent,
    cover: Nullable(Picture),
    relatedEvent: Nullable(Type.Object({ id: Id, title: Type.String() })),
    actions: Type.Array(OneOf(NEWS_ACTIONS)),
  }),
])
export type StaffNewsItem = Static<typeof StaffNewsItem>

/** `details` of EDIT_CONFLICT: what stands there now, and whose it is. */
export const EditConflict = Type.Object({
  revision: Type.Integer(),
  version: Type.Integer(),
  updatedAt: Timestamp,
  updatedBy: Editor,
})
export type EditConflict = Static<typeof EditConflict>

/** Without `publishedAt` it is published as of now, or stays as of when it was; an old date must have passed. */
export const PublishNewsRequest = Type.Object(
  { revision: Type.Integer({ minimum: 1 }), publishedAt: Type.Optional(Timestamp) },
  strict,
)
export type PublishNewsRequest = Static<typeof PublishNewsRequest>

export const ScheduleNewsRequest = Type.Object(
  { revision: Type.Integer({ minimum: 1 }), publishedAt: Timestamp },
  strict,
)
export type ScheduleNewsRequest = Static<typeof ScheduleNewsRequest>

export const PinNewsRequest = Type.Object({ pinnedUntil: Nullable(Timestamp) }, strict)
export type PinNewsRequest = Static<typeof PinNewsRequest>

export const NewsVersionListItem = Type.Object({
  number: Type.Integer(),
  title: Type.String(),
  editor: Editor,
  savedAt: Timestamp,
  /** When residents first saw it. */
  publishedAt: Nullable(Timestamp),
  /** The version it was taken from. */
  restoredFrom: Nullable(Type.Integer()),
})
export type NewsVersionListItem = Static<typeof NewsVersionListItem>

export const NewsVersionList = Type.Object({ items: Type.Array(NewsVersionListItem) })
export type NewsVersionList = Static<typeof NewsVersionList>

export const NewsVersion = Type.Composite([
  NewsVersionListItem,
  Type.Object({ content: NewsContent, cover: Nullable(Picture) }),
])
export type NewsVersion = Static<typeof NewsVersion>

export const NewsVersionParams = Type.Object({ id: Id, number: Type.Integer({ minimum: 1 }) }, strict)
export type NewsVersionParams = Static<typeof NewsVersionParams>

export const RestoreVersionRequest = Type.Object({ revision: Type.Integer({ minimum: 1 }) }, strict)
export type RestoreVersionRequest = Static<typeof RestoreVersionRequest>

/** Opens the latest version on the phone's page, for whoever has it, for a short while. */
export const PreviewToken = Type.Object({ token: Type.String(), expiresAt: Timestamp })
export type PreviewToken = Static<typeof PreviewToken>

export const PreviewQuery = Type.Object({ token: Type.String({ maxLength: 300 }) }, strict)
export type PreviewQuery = Static<typeof PreviewQuery>
