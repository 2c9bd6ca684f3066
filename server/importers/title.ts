import { inlineText } from '../../core/rules/article-text'
import type { Draft, TextBlock } from './draft'
import { oneLine } from './inline-content'
import { isField, isPublicationLine } from './publication-line'

/** Longer is a paragraph that somebody set as a heading. */
const MAX_TITLE = 200
const MAX_FIRST_LINE = 100

const textOf = (block: TextBlock | undefined): string =>
  block?.type === 'title' || block?.type === 'heading' || block?.type === 'paragraph'
    ? oneLine(inlineText(block.content))
    : ''

const isSentence = (text: string) => /[。；，,、：:]$|[。；]/.test(text)

/** 一、 or （一）: the heading of a section. */
const isNumbered = (text: string) =>
  /^(第?[一二三四五六七八九十]+[、章节部]|[（(][一二三四五六七八九十]+[）)]|\d+[.、．])/.test(text)

/** Whether a line without any mark of a title can be one: short, no sentence, no date, no field. */
export const canBeTitle = (text: string): boolean =>
  text.length <= MAX_FIRST_LINE &&
  /[\p{L}\p{N}]/u.test(text) &&
  !isSentence(text) &&
  !isField(text) &&
  !isPublicationLine(text)

const withoutLabel = (text: string) => text.replace(/^(标题|题目)\s*[:：]\s*/, '')

export type Titled = { title: string; before: TextBlock[]; after: TextBlock[] }

const around = (title: string, blocks: readonly TextBlock[], at: number): Titled => ({
  title,
  before: blocks.slice(0, at),
  after: blocks.slice(at + 1),
})

/** The first h1, unless it is the heading of a section or follows text. */
const fromHeading = (blocks: readonly TextBlock[]): Titled | null => {
  const at = blocks.findIndex((block) => block.type === 'title')
  const text = textOf(blocks[at])
  const followsText = blocks.slice(0, Math.max(at, 0)).some((block) => isSentence(textOf(block)))
  const isOwn = text !== '' && text.length <= MAX_TITLE && !followsText
  const startsWithTitle = at > 0 && isNumbered(text) && canBeTitle(textOf(blocks[0]))
  return isOwn && !startsWithTitle ? around(withoutLabel(text), blocks, at) : null
}

/** Nothing, or -临溪街道 behind a title. */
const SITE_NAME = /^$|^\s*[-–—_|｜·]/

/** A title from outside the text; its copy at the head of the text is taken out. */
const fromField = (title: string, blocks: readonly TextBlock[]): Titled => {
  const isCopy = (text: string) =>
    text !== '' && title.startsWith(text) && SITE_NAME.test(title.slice(text.length))
  const copy = blocks.slice(0, 3).findIndex((block) => isCopy(textOf(block)))
  return copy < 0 ? { title, before: [], after: [...blocks] } : around(textOf(blocks[copy]), blocks, copy)
}

const fromFirstBlock = (blocks: readonly TextBlock[]): Titled | null => {
  const at = isPublicationLine(textOf(blocks[0])) ? 1 : 0
  const text = textOf(blocks[at])
  const isHeading = blocks[at]?.type === 'heading' && text.length <= MAX_TITLE
  return text !== '' && (isHeading || canBeTitle(text)) ? around(withoutLabel(text), blocks, at) : null
}

/** Finds the title among what the file says of itself and its text, and takes it out of the text. */
export const takeTitle = (draft: Draft, blocks: readonly TextBlock[]): Titled | null => {
  if (draft.title !== null) return fromField(draft.title, blocks)
  const titled = fromHeading(blocks)
  if (titled) return titled
  const other = draft.otherTitles.find((title) => title.length <= MAX_TITLE)
  if (other !== undefined) return fromField(other, blocks)
  return draft.isTitleMarked ? null : fromFirstBlock(blocks)
}
