import type { InlineNode, Paragraph, TextNode } from '../../core/contract/article-body'
import { inlineText } from '../../core/rules/article-text'

const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- control characters are what is removed; PostgreSQL refuses NUL
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2060\ufeff]/g

/** Text without what cannot be seen; no-break spaces become plain ones. */
export const visibleText = (text: string): string => text.replace(INVISIBLE, '').replace(/\u00a0/g, ' ')

/** As `push(...items)`, which fails when there are too many for one call. */
export const append = <T>(list: T[], items: readonly T[]): void => {
  for (const item of items) list.push(item)
}

export const isBlank = (content: readonly InlineNode[]): boolean => inlineText(content).trim() === ''

const hasSameMarks = (one: TextNode, other: TextNode) =>
  JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? [])

/** Neighbouring text of the same marks as one node, as an editor writes it. */
export const joinText = (content: readonly InlineNode[]): InlineNode[] => {
  const joined: InlineNode[] = []
  for (const node of content) {
    const last = joined.at(-1)
    if (last?.type === 'text' && node.type === 'text' && hasSameMarks(last, node))
      joined.splice(-1, 1, { ...last, text: last.text + node.text })
    else joined.push(node)
  }
  return joined
}

export const paragraphOf = (content: readonly InlineNode[]): Paragraph => ({
  type: 'paragraph',
  content: joinText(content),
})

export const textParagraph = (text: string): Paragraph => paragraphOf([{ type: 'text', text }])

/** Part of the content by offsets into its text, where a hard break counts one. */
export const sliceContent = (content: readonly InlineNode[], from: number, to: number): InlineNode[] => {
  const part: InlineNode[] = []
  let start = 0
  for (const node of content) {
    const end = start + (node.type === 'text' ? node.text.length : 1)
    if (end > from && start < to) {
      if (node.type !== 'text') part.push(node)
      else part.push({ ...node, text: node.text.slice(Math.max(from - start, 0), Math.min(to, end) - start) })
    }
    start = end
  }
  return part
}

/** Without the white space and breaks around it, full-width spaces included. */
export const trimContent = (content: readonly InlineNode[]): InlineNode[] => {
  const text = inlineText(content)
  return sliceContent(content, text.length - text.trimStart().length, text.trimEnd().length)
}

export const splitAtBreaks = (content: readonly InlineNode[]): InlineNode[][] => {
  const lines: InlineNode[][] = [[]]
  for (const node of content) {
    if (node.type === 'hardBreak') lines.push([])
    else lines.at(-1)?.push(node)
  }
  return lines
}

/** Headings are set in bold as they are. */
export const withoutBold = (content: readonly InlineNode[]): InlineNode[] =>
  content.map((node) => {
    if (node.type !== 'text' || !node.marks) return node
    const marks = node.marks.filter((mark) => mark.type !== 'bold')
    return marks.length > 0 ? { ...node, marks } : { type: 'text', text: node.text }
  })

/** Full-width letters, digits and marks as their ASCII twins, length unchanged, so that offsets still fit. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ')

/** One line of text: breaks and runs of white space closed up, without a gap between Chinese characters. */
export const oneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line, index, lines) => {
      const before = lines[index - 1] ?? ''
      const isJoined = before === '' || (isWide(before.slice(-1)) && isWide(line.charAt(0)))
      return isJoined ? line : ` ${line}`
    })
    .join('')

/** Characters of Chinese type, beside which a line's end is no space. */
export const isWide = (character: string): boolean =>
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]/.test(character)
