import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { MEDIA_WIDTHS } from '../../core/contract/media-widths'
import type { CropArea } from '../../core/contract/staff-upload'
import { AppError } from '../errors'
import { newId } from '../lib/ids'
import type { Database, Tx } from '../store/database'

/** A photo of 50 megapixels is beyond any phone of today; more is meant to fill the memory. */
const MAX_PIXELS = 50_000_000

/** Re-encoded in every width it is shown in; what the camera wrote about place and time is left behind. */
const makeCopies = async (bytes: Uint8Array) => {
  const original = sharp(bytes, { limitInputPixels: MAX_PIXELS })
  const { width, height } = (await original.metadata()).autoOrient
  const widths = [...new Set(MEDIA_WIDTHS.map((wanted) => Math.min(wanted, width)))]
  // Each copy from the bytes themselves: a picture in between costs more than decoding again.
  const copies = await Promise.all(
    widths.map(async (wanted) => ({
      width: wanted,
      contentType: 'image/jpeg',
      bytes: await original
        .clone()
        .rotate()
        .resize({ width: wanted })
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 80, mozjpeg: true })
        .toBuffer(),
    })),
  )
  const average = await original
    .clone()
    .flatten({ background: '#ffffff' })
    .resize(1, 1, { fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer()
  return { width, height, color: `#${average.subarray(0, 3).toString('hex')}`, copies }
}

export type StoredPicture = { id: string; width: number; height: number; color: string }

/** That part of a picture, turned upright first as the area was chosen by eye. */
export const cropPicture = (bytes: Uint8Array, { x, y, width, height }: CropArea): Promise<Uint8Array> =>
  sharp(bytes, { limitInputPixels: MAX_PIXELS })
    .autoOrient()
    .extract({ left: x, top: y, width, height })
    .png({ compressionLevel: 1 })
    .toBuffer()
    .catch(() => {
      throw new AppError('UNUSABLE', { reason: 'PICTURE' }, '这张图片打不开，或裁剪的范围不对，请换一张。')
    })

/** Keeps a picture of what is written in the same transaction; the same bytes are kept once. */
export const addPicture = async (tx: Tx, bytes: Uint8Array, now: Date): Promise<StoredPicture> => {
  const contentHash = createHash('sha256').update(bytes).digest('base64url')
  const known = await tx
    .selectFrom('media')
    .select(['id', 'width', 'height', 'color'])
    .where('contentHash', '=', contentHash)
    .executeTakeFirst()
  if (known) {
    // Not to be deleted as unused before this upload is put to use.
    await tx.updateTable('media').set({ uploadedAgainAt: now }).where('id', '=', known.id).execute()
    return known
  }
  const { copies, ...picture } = await makeCopies(bytes).catch(() => {
    throw new AppError('UNUSABLE', { reason: 'PICTURE' }, '这张图片打不开，请换成 JPG 或 PNG 图片。')
  })
  const id = newId(now)
  await tx
    .insertInto('media')
    .values({ id, contentHash, ...picture, createdAt: now })
    .execute()
  await tx
    .insertInto('mediaCopy')
    .values(copies.map((copy) => ({ mediaId: id, ...copy })))
    .execute()
  return { id, ...picture }
}

/** Keeps a picture by itself. */
export const uploadPicture = (db: Database, bytes: Uint8Array, now: Date): Promise<StoredPicture> =>
  db.transaction().execute((tx) => addPicture(tx, bytes, now))
