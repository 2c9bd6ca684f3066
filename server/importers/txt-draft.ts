import type { Draft, TextBlock } from './draft'
import { visibleText } from './inline-content'
import { isPublicationLine } from './publication-line'
import { canBeTitle } from './title'

const indentOf = (line: string) => line.length - line.trimStart().length

/** The first line is the title unless it is set like the line below it, or is plainly a sentence. */
const isTitleLine = (line: string, others: readonly string[]): boolean => {
  if (!canBeTitle(line.trim())) return false
  const below = others.find((other) => !isPublicationLine(other.trim()))
  return indentOf(line) === 0 || (below !== undefined && indentOf(below) !== indentOf(line))
}

/** The date may stand above the title. */
const titleIndex = (lines: readonly string[]): number | null => {
  const at = isPublicationLine(lines[0]?.trim() ?? '') ? 1 : 0
  return isTitleLine(lines[at] ?? '', lines.slice(at + 1)) ? at : null
}

/** A line is a paragraph; white space around it is its indent. */
export const draftFromTxt = (text: string): Draft => {
  const lines = text
    .split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)
    .map(visibleText)
    .filter((line) => line.trim() !== '')
  const titleAt = titleIndex(lines)
  const blocks = lines.map((line, index): TextBlock => {
    const content = [{ type: 'text' as const, text: line.trim() }]
    return { type: index === titleAt ? 'title' : 'paragraph', content }
  })
  return { title: null, otherTitles: [], isTitleMarked: true, publishedOn: null, blocks }
}
