import { type Static, Type } from '@sinclair/typebox'
import { Id, Nullable, OneOf, Page, PageQuery, Timestamp } from './common'
import { CONTENT_KINDS, CONTENT_REASONS } from './content-check-words'

/** Something a resident wrote, as it stands now. `lines`: its texts; of a picture none, but `picture`, its address. */
export const ContentCheck = Type.Object({
  id: Id,
  kind: OneOf(CONTENT_KINDS),
  reason: OneOf(CONTENT_REASONS),
  nickname: Type.String(),
  lines: Type.Array(Type.String()),
  picture: Nullable(Type.String()),
  createdAt: Timestamp,
})
export type ContentCheck = Static<typeof ContentCheck>

export const ContentCheckPage = Page(ContentCheck)
export type ContentCheckPage = Static<typeof ContentCheckPage>

export const ContentCheckQuery = Type.Composite([PageQuery], { additionalProperties: false })
export type ContentCheckQuery = Static<typeof ContentCheckQuery>

/** `remove` takes it out of where it stands; what was written anew meanwhile is another check. */
export const ContentDecision = Type.Object(
  { decision: OneOf(['keep', 'remove'] as const) },
  { additionalProperties: false },
)
export type ContentDecision = Static<typeof ContentDecision>
