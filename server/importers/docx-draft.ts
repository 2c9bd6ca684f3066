import mammoth from 'mammoth'
import type { Draft } from './draft'
import { draftFromHtml } from './html/html-draft'
import { hasDeclaredSize, zipDirectory } from '../lib/zip-directory'

const MAX_UNPACKED = 100 * 1024 * 1024

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
]

export type DocxDraft = { ok: true; draft: Draft } | { ok: false; reason: 'DAMAGED' | 'TOO_LARGE' }

/** Looks at all sizes before mammoth unpacks anything. */
const faultOf = async (bytes: Uint8Array): Promise<'DAMAGED' | 'TOO_LARGE' | null> => {
  const entries = zipDirectory(bytes)
  if (!entries?.some((entry) => entry.name === '[Content_Types].xml')) return 'DAMAGED'
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (unpacked > MAX_UNPACKED) return 'TOO_LARGE'
  for (const entry of entries) {
    if (!(await hasDeclaredSize(bytes, entry))) return 'DAMAGED'
  }
  return null
}

/** mammoth throws on anything it does not understand, which is a damaged file to us. */
const toHtml = async (bytes: Uint8Array): Promise<string | null> => {
  try {
    const options = { styleMap: STYLES, includeEmbeddedStyleMap: false }
    return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)).value
  } catch {
    return null
  }
}

/** @throws TooManyElementsError when the document is larger than any article */
export const draftFromDocx = async (bytes: Uint8Array): Promise<DocxDraft> => {
  const fault = await faultOf(bytes)
  if (fault) return { ok: false, reason: fault }
  const html = await toHtml(bytes)
  return html === null ? { ok: false, reason: 'DAMAGED' } : { ok: true, draft: draftFromHtml(html) }
}
