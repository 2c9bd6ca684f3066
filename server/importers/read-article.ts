import { plainText } from '../../core/rules/article-text'
import { composeArticle } from './compose-article'
import { decodeText } from './decode-text'
import { draftFromDocx } from './docx-draft'
import type { Draft } from './draft'
import { faultMessage } from './fault-message'
import { draftFromHtml } from './html/html-draft'
import { TooManyElementsError } from './html/html-tree'
import { draftFromMarkdown } from './markdown-draft'
import { placePictures } from './pictures'
import type { ImportedArticle, ImportFault, ReadResult } from './read-result'
import { draftFromTxt } from './txt-draft'

const MAX_FILE_SIZE = 10 * 1024 * 1024
const MAX_TEXT_LENGTH = 200_000
const MAX_LINES = 20_000

type Read<T> = { ok: true; value: T } | { ok: false; reason: ImportFault }

const fault = (reason: ImportFault): { ok: false; reason: ImportFault } => ({ ok: false, reason })

const TEXT_READERS: Record<string, (text: string) => Draft> = {
  txt: draftFromTxt,
  md: draftFromMarkdown,
  markdown: draftFromMarkdown,
  html: draftFromHtml,
  htm: draftFromHtml,
}

const readText = (bytes: Uint8Array, reader: (text: string) => Draft): Read<Draft> => {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  return decoded.text.trim() === '' ? fault('EMPTY') : { ok: true, value: reader(decoded.text) }
}

const readDocx = async (bytes: Uint8Array): Promise<Read<Draft>> => {
  const read = await draftFromDocx(bytes)
  return read.ok ? { ok: true, value: read.draft } : read
}

const readDraft = async (extension: string, bytes: Uint8Array): Promise<Read<Draft>> => {
  const reader = TEXT_READERS[extension]
  if (!reader && extension !== 'docx') return fault('TYPE_UNSUPPORTED')
  if (bytes.length === 0) return fault('EMPTY')
  if (bytes.length > MAX_FILE_SIZE) return fault('TOO_LARGE')
  try {
    return reader ? readText(bytes, reader) : await readDocx(bytes)
  } catch (error) {
    if (error instanceof TooManyElementsError) return fault('TOO_LARGE')
    throw error
  }
}

const asArticle = async (draft: Draft): Promise<Read<ImportedArticle>> => {
  const { blocks, pictures } = await placePictures(draft.blocks)
  const composed = composeArticle(draft, blocks)
  if (!composed.ok) return composed
  const text = plainText(composed.article.body)
  const isTooLong = text.length > MAX_TEXT_LENGTH || text.split('\n').length > MAX_LINES
  return isTooLong ? fault('TOO_LARGE') : { ok: true, value: { ...composed.article, pictures } }
}

/** Turns a file into an article; nothing is stored. Any bytes get an answer. */
export const readArticle = async (fileName: string, bytes: Uint8Array): Promise<ReadResult> => {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const draft = await readDraft(extension, bytes)
  const article = draft.ok ? await asArticle(draft.value) : draft
  return article.ok
    ? { ok: true, article: article.value }
    : { ...article, message: faultMessage(article.reason, fileName) }
}
