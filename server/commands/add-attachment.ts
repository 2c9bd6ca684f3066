import { createHash } from 'node:crypto'
import type { UploadedAttachment } from '../../core/contract/staff-upload'
import { AppError } from '../errors'
import { ATTACHMENT_TYPES, attachmentKindOf } from '../lib/attachment-kind'
import { newId } from '../lib/ids'
import type { Officer } from '../officer'
import type { Database } from '../store/database'
import { attachmentPath } from '../views/attachment-view'

const unusable = (message: string) => new AppError('UNUSABLE', { reason: 'ATTACHMENT' }, message)

/** Without folders, and without what would end a line of a header or a name on disk. */
const cleanName = (name: string) =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{Cc}"<>|?*:]/gu, ' ')
    .trim()

const assertIsWhatItIsCalled = (name: string, bytes: Uint8Array) => {
  const kind = attachmentKindOf(bytes)
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase()
  if (kind === null || extension === undefined)
    throw unusable(`“${name}”不能作附件，可以是 PDF、Word、Excel、PPT（不带宏）或 ZIP 文件。`)
  if (kind !== extension) throw unusable(`“${name}”的内容和扩展名不一致，请检查后再上传。`)
  return kind
}

/** Keeps a file for residents to download; the same file by the same name is kept once. */
export const addAttachment = async (
  db: Database,
  officer: Officer,
  file: { name: string; bytes: Uint8Array },
  now: Date,
): Promise<UploadedAttachment> => {
  const name = cleanName(file.name)
  const kind = assertIsWhatItIsCalled(name, file.bytes)
  const contentHash = createHash('sha256').update(file.bytes).digest('base64url')
  const { id } = await db
    .insertInto('attachment')
    .values({
      id: newId(now),
      contentHash,
      name,
      contentType: ATTACHMENT_TYPES[kind],
      size: file.bytes.length,
      bytes: file.bytes,
      createdBy: officer.id,
      createdAt: now,
    })
    // Not to be deleted as unused before this upload is put to use.
    .onConflict((conflict) => conflict.columns(['contentHash', 'name']).doUpdateSet({ uploadedAgainAt: now }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return { src: attachmentPath(id), name, size: file.bytes.length }
}
