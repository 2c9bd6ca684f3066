import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { AppError } from '../errors'
import type { RouteDeps } from '../route-deps'
import { keepAvatar } from '../store/avatars'
import { askForChecks } from '../store/content-checks'
import { lockResident } from '../store/residents'

const SIZE = 256
const MAX_PIXELS = 50_000_000

/**
 * Square, small, without what the camera wrote about place and time. Async, so that what sharp refuses before it
 * begins (nothing at all) is refused like the rest.
 */
const reEncoded = async (bytes: Uint8Array): Promise<Buffer> =>
  sharp(bytes, { limitInputPixels: MAX_PIXELS })
    .rotate()
    .resize({ width: SIZE, height: SIZE, fit: 'cover' })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer()

/** `picture` in Base64. */
export const setAvatar = async (
  { db, now }: Pick<RouteDeps, 'db' | 'now'>,
  residentId: string,
  picture: string,
) => {
  const bytes = await reEncoded(Buffer.from(picture, 'base64')).catch(() => {
    throw new AppError('UNUSABLE', { reason: 'PICTURE' })
  })
  const id = randomBytes(16).toString('base64url')
  await db.transaction().execute(async (tx) => {
    // A session may be known here for some seconds after another process has deleted the resident.
    if (!(await lockResident(tx, residentId))) throw new AppError('SESSION_REQUIRED')
    await keepAvatar(tx, { id, residentId, bytes, createdAt: now() })
    await askForChecks(tx, [{ residentId, kind: 'avatar', targetId: residentId }], now())
  })
}
