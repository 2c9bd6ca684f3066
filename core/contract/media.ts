import { type Static, Type } from '@sinclair/typebox'
import { Id } from './common'
import { MEDIA_WIDTHS } from './media-widths'

/**
 * A picture. `src` is a path; append `?w=` with one of MEDIA_WIDTHS for a smaller copy.
 * Width and height are the original's pixels; `color` is its average, shown while it loads.
 */
export const Picture = Type.Object({
  src: Type.String(),
  alt: Type.String(),
  width: Type.Integer(),
  height: Type.Integer(),
  color: Type.String({ pattern: '^#[0-9a-f]{6}$' }),
})
export type Picture = Static<typeof Picture>

export const MediaParams = Type.Object({ id: Id }, { additionalProperties: false })

export const MediaQuery = Type.Object(
  { w: Type.Optional(Type.Integer({ enum: [...MEDIA_WIDTHS] })) },
  { additionalProperties: false },
)
export type MediaQuery = Static<typeof MediaQuery>
