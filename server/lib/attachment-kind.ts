import type { AttachmentKind } from '../../core/contract/staff-news-words'
import { type ZipEntry, zipDirectory } from './zip-directory'

export const ATTACHMENT_TYPES: Record<AttachmentKind, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  zip: 'application/zip',
}

const OFFICE_FOLDERS: [string, AttachmentKind][] = [
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
  ['ppt/', 'pptx'],
]

/** Macros run on whoever opens the file; the kinds we take have none. */
const hasMacros = (entries: readonly ZipEntry[]) =>
  entries.some(({ name }) => name.toLowerCase().endsWith('vbaproject.bin'))

const zipKind = (entries: readonly ZipEntry[]): AttachmentKind | null => {
  if (!entries.some(({ name }) => name === '[Content_Types].xml')) return 'zip'
  if (hasMacros(entries)) return null
  const office = OFFICE_FOLDERS.find(([folder]) => entries.some(({ name }) => name.startsWith(folder)))
  return office?.[1] ?? 'zip'
}

/** What a file is by its content, whatever it is called; null when it is none of the kinds we take. */
export const attachmentKindOf = (bytes: Uint8Array): AttachmentKind | null => {
  // Readers of PDF look for its mark in the first kilobyte; we want it where it belongs.
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') return 'pdf'
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null
  const entries = zipDirectory(bytes)
  return entries && zipKind(entries)
}
