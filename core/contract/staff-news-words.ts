/** `scheduled` is published with an hour still to come. */
export const NEWS_STATES = ['draft', 'scheduled', 'published', 'archived'] as const
export type NewsState = (typeof NEWS_STATES)[number]

export const NEWS_STATE_NAMES: Record<NewsState, string> = {
  draft: '草稿',
  scheduled: '定时发布',
  published: '已发布',
  archived: '已归档',
}

/** `publish` also makes changes of a published item public; `withdraw` makes it a draft again. */
export const NEWS_ACTIONS = ['edit', 'publish', 'schedule', 'withdraw', 'archive'] as const
export type NewsAction = (typeof NEWS_ACTIONS)[number]

/** What a news item cannot be published without. */
export const NEWS_PARTS = ['title', 'body'] as const
export type NewsPart = (typeof NEWS_PARTS)[number]

/** So many pinned items stand on top of a list; of more, the latest published. */
export const PINNED_SHOWN = 3

/** The proportion in which a list on the phone shows a cover (112 × 84 px). */
export const COVER_RATIO = 4 / 3

export const ATTACHMENT_KINDS = ['pdf', 'docx', 'xlsx', 'pptx', 'zip'] as const
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number]

/** Bytes that an officer may upload at once. */
export const ATTACHMENT_LIMIT = 20 * 1024 * 1024
export const PICTURE_LIMIT = 20 * 1024 * 1024
export const IMPORT_LIMIT = 10 * 1024 * 1024

/** Characters of a title. */
export const TITLE_LIMIT = 200
