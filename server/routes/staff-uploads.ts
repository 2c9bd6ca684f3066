import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams } from '../../core/contract/common'
import {
  AttachmentUploadQuery,
  CropArea,
  PictureUploadQuery,
  UploadedAttachment,
  UploadedPicture,
} from '../../core/contract/staff-upload'
import { ATTACHMENT_LIMIT, PICTURE_LIMIT } from '../../core/contract/staff-news-words'
import { addAttachment } from '../commands/add-attachment'
import { cropPicture, type StoredPicture, uploadPicture } from '../commands/add-picture'
import { AppError } from '../errors'
import { officerOf } from '../plugins/officer'
import { UPLOADS_PER_ADDRESS } from '../plugins/rate-limits'
import type { RouteDeps } from '../route-deps'
import { findMediaCopy } from '../store/media'
import { mediaPath } from '../views/picture-view'

const tags = ['staff uploads']
const config = { staffAction: 'mediaWrite', ...UPLOADS_PER_ADDRESS } as const
const consumes = ['application/octet-stream']

const pictureView = ({ id, width, height, color }: StoredPicture): UploadedPicture => ({
  id,
  src: mediaPath(id),
  width,
  height,
  color,
})

const cropOf = ({ x, y, width, height }: PictureUploadQuery): CropArea | null => {
  if (x === undefined && y === undefined && width === undefined && height === undefined) return null
  if (x === undefined || y === undefined || width === undefined || height === undefined)
    throw new AppError('MALFORMED')
  return { x, y, width, height }
}

/** Files as they are, one a request: the browser can tell how far it is, and nothing is wrapped or unwrapped. */
export const staffUploadRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, { db, now }) => {
  app.addContentTypeParser<Buffer>(
    'application/octet-stream',
    { parseAs: 'buffer' },
    (_request, body, done) => done(null, body),
  )
  const bytesOf = (body: unknown): Uint8Array => {
    if (!Buffer.isBuffer(body)) throw new AppError('TYPE_UNSUPPORTED')
    if (body.length === 0) throw new AppError('UNUSABLE', { reason: 'EMPTY' }, '这个文件是空的，请换一个。')
    return body
  }

  app.post('/staff/media', {
    config,
    bodyLimit: PICTURE_LIMIT,
    schema: { tags, consumes, querystring: PictureUploadQuery, response: { 201: UploadedPicture } },
    handler: async (request, reply) => {
      const bytes = bytesOf(request.body)
      const crop = cropOf(request.query)
      const picture = await uploadPicture(db, crop ? await cropPicture(bytes, crop) : bytes, now())
      return reply.code(201).send(pictureView(picture))
    },
  })

  // Of a picture that is kept already: from its widest copy, in whose pixels the area is given.
  app.post('/staff/media/:id/crops', {
    config,
    schema: { tags, params: IdParams, body: CropArea, response: { 201: UploadedPicture } },
    handler: async (request, reply) => {
      const copy = await findMediaCopy(db, request.params.id)
      if (!copy) throw new AppError('NOT_FOUND')
      const picture = await uploadPicture(db, await cropPicture(copy.bytes, request.body), now())
      return reply.code(201).send(pictureView(picture))
    },
  })

  app.post('/staff/attachments', {
    config,
    bodyLimit: ATTACHMENT_LIMIT,
    schema: { tags, consumes, querystring: AttachmentUploadQuery, response: { 201: UploadedAttachment } },
    handler: async (request, reply) => {
      const file = { name: request.query.name, bytes: bytesOf(request.body) }
      return reply.code(201).send(await addAttachment(db, officerOf(request), file, now()))
    },
  })
}
