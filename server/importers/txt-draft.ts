import type { Draft, TextBlock } from './draft'
import { textParagraph, visibleText } from './inline-content'
import { canBeTitle } from './title'

const indentOf = (line: string) => line.length - line.trimStart().length

/** The first line is the title unless it is set like the paragraph below it, or is plainly a sentence. */
const isTitleLine = (line: string, others: readonly string[]): boolean => {
  if (!canBeTitle(line.trim())) return false
  const below = others.find((other) => canBeTitle(other.trim()) || other.trim().length > 20)
  return indentOf(line) === 0 || (below !== undefined && indentOf(below) !== indentOf(line))
}

const asBlocks = (lines: readonly string[]): TextBlock[] => {
  const [first, ...others] = lines
  if (first === undefined) return []
  const isTitle = isTitleLine(first, others)
  const paragraphs = (isTitle ? others : lines).map((line) => textParagraph(line.trim()))
  return isTitle
    ? [{ type: 'title', content: [{ type: 'text', text: first.trim() }] }, ...paragraphs]
    : paragraphs
}

/** A line is a paragraph; white space around it is its indent. */
export const draftFromTxt = (text: string): Draft => {
  const lines = text
    .split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)
    .map(visibleText)
    .filter((line) => line.trim() !== '')
  return { title: null, otherTitles: [], publishedOn: null, blocks: asBlocks(lines) }
}
