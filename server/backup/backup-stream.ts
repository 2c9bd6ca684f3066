import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { packFolder } from './archive'

/**
 * A backup: a line of JSON that says what it is, the packed folder in gzip, and at the very end the checksum of all
 * before it, always as long.
 */
export type BackupHeader = { format: typeof FORMAT; createdAt: string; keyId: string }

export const FORMAT = 'mulin-backup-1'
const CHECKSUM_PREFIX = '\nsha256:'
export const CHECKSUM_LENGTH = CHECKSUM_PREFIX.length + 64

export const checksumText = (hex: string) => `${CHECKSUM_PREFIX}${hex}`

/** Fast rather than small: while it runs the server shares its processor. */
const LEVEL = 3

export async function* backupOf(folder: string, about: Omit<BackupHeader, 'format'>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  const header: BackupHeader = { format: FORMAT, ...about }
  const first = Buffer.from(`${JSON.stringify(header)}\n`)
  hash.update(first)
  yield first
  const packed = Readable.from(packFolder(folder), { objectMode: false })
  const zip = createGzip({ level: LEVEL })
  packed.on('error', (error) => zip.destroy(error))
  for await (const part of packed.pipe(zip) as AsyncIterable<Buffer>) {
    hash.update(part)
    yield part
  }
  yield Buffer.from(checksumText(hash.digest('hex')))
}
