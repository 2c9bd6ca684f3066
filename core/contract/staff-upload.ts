import { type Static, Type } from '@sinclair/typebox'
import { Id } from './common'
import { Picture } from './media'

/** Uploads are the file's bytes as they are (`application/octet-stream`); what is said of them stands in the URL. */

const strict = { additionalProperties: false }

/** A part of a picture, in pixels of the picture as it is seen: turned as the camera says. */
export const CropArea = Type.Object(
  {
    x: Type.Integer({ minimum: 0 }),
    y: Type.Integer({ minimum: 0 }),
    width: Type.Integer({ minimum: 1 }),
    height: Type.Integer({ minimum: 1 }),
  },
  strict,
)
export type CropArea = Static<typeof CropArea>

/** All four or none. */
export const PictureUploadQuery = Type.Partial(CropArea, { additionalProperties: false })
export type PictureUploadQuery = Static<typeof PictureUploadQuery>

export const UploadedPicture = Type.Composite([Type.Object({ id: Id }), Type.Omit(Picture, ['alt'])])
export type UploadedPicture = Static<typeof UploadedPicture>

export const AttachmentUploadQuery = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 200 }) },
  strict,
)
export type AttachmentUploadQuery = Static<typeof AttachmentUploadQuery>

/** The attributes of the body's attachment node. */
export const UploadedAttachment = Type.Object({
  src: Type.String(),
  name: Type.String(),
  size: Type.Integer(),
})
export type UploadedAttachment = Static<typeof UploadedAttachment>
