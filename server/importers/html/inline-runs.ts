import type { InlineNode, Mark } from '../../../core/contract/article-body'
import { inlineText } from '../../../core/rules/article-text'
import { startsParagraph } from '../line-ends'
import { append, isWide, trimContent, visibleText } from '../inline-content'
import { PLAIN, type TextLook } from './element-style'

/** Text of one look, or a line's end: `hard` is a <br>, `soft` the end of a line in Markdown. */
export type Run = { text: string; look: TextLook } | { lineEnd: 'hard' | 'soft' }

const marksOf = (look: TextLook): Mark[] => {
  const marks: Mark[] = []
  if (look.isBold) marks.push({ type: 'bold' })
  if (look.isItalic) marks.push({ type: 'italic' })
  if (look.href !== null) marks.push({ type: 'link', attrs: { href: look.href } })
  return marks
}

const isSameLook = (one: TextLook, other: TextLook) =>
  one.isBold === other.isBold && one.isItalic === other.isItalic && one.href === other.href

/** Text of a line while it is put together; white space closes up across runs, as a browser does it. */
class LineText {
  private readonly pieces: { text: string; look: TextLook }[] = []
  private gap = ''
  private lastCharacter = ''

  add(text: string, look: TextLook): void {
    for (const part of text.match(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g) ?? []) {
      if (/^[ \t\r\n\f]/.test(part)) this.gap = (this.gap + part).includes('\n') ? '\n' : ' '
      else this.append(part, look)
    }
  }

  private append(text: string, look: TextLook): void {
    const last = this.pieces.at(-1)
    const gap = last && this.gap !== '' ? this.spaceBefore(text) : ''
    this.gap = ''
    this.lastCharacter = text.slice(-1)
    // A space beside a link is not underlined with it.
    if (last && isSameLook(last.look, look)) last.text += gap + text
    else if (last?.look.href === null) {
      last.text += gap
      this.pieces.push({ text, look })
    } else if (look.href === null) this.pieces.push({ text: gap + text, look })
    else this.pieces.push({ text: gap, look: PLAIN }, { text, look })
  }

  /** The end of a source line between Chinese characters is no space. */
  private spaceBefore(text: string): string {
    return this.gap === '\n' && isWide(this.lastCharacter) && isWide(text.charAt(0)) ? '' : ' '
  }

  /** As text of the page, no-break spaces of an indent still in it. */
  get raw(): string {
    return this.pieces.map((piece) => piece.text).join('')
  }

  get content(): InlineNode[] {
    return this.pieces.flatMap((piece): InlineNode[] => {
      const text = visibleText(piece.text)
      const marks = marksOf(piece.look)
      if (text === '') return []
      return [marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }]
    })
  }
}

type Line = { text: LineText; before: 'start' | 'hard' | 'soft' }

const linesOf = (runs: readonly Run[]): Line[] => {
  let line: Line = { text: new LineText(), before: 'start' }
  let source = ''
  const lines = [line]
  for (const [index, run] of runs.entries()) {
    if ('text' in run) {
      source += run.text
      line.text.add(run.text, run.look)
      continue
    }
    if (run.lineEnd === 'soft' && isWrapped(source, followingText(runs, index + 1))) {
      line.text.add('\n', PLAIN)
    } else {
      line = { text: new LineText(), before: run.lineEnd }
      lines.push(line)
    }
    source = ''
  }
  return lines
}

const followingText = (runs: readonly Run[], from: number): string => {
  let text = ''
  for (let at = from; at < runs.length; at++) {
    const run = runs[at]
    if (!run || !('text' in run)) break
    text += run.text
  }
  return text
}

/** A line this short was ended on purpose, not because the page's width was used up. */
const SHORT_LINE = 20

const isWrapped = (before: string, after: string) =>
  before.trim().length >= SHORT_LINE && !startsParagraph(before, after)

const INDENT = /^([\u2002\u2003\u3000]|\u00a0[\u00a0 \u3000])/

/**
 * The paragraphs in a stretch of text without block elements: an empty line or an indent after a <br> begins
 * one, as many pages have no other paragraphs.
 */
export const paragraphsOf = (runs: readonly Run[]): InlineNode[][] => {
  const paragraphs: InlineNode[][] = [[]]
  let previous = ''
  for (const line of linesOf(runs)) {
    const { raw, content } = line.text
    const isNew =
      visibleText(raw).trim() === '' ||
      INDENT.test(raw) ||
      (line.before === 'soft' && startsParagraph(previous, raw))
    if (isNew) paragraphs.push([])
    const paragraph = paragraphs.at(-1)
    if (paragraph && paragraph.length > 0) paragraph.push({ type: 'hardBreak' })
    if (paragraph) append(paragraph, content)
    previous = raw
  }
  return paragraphs.map(trimContent).filter((content) => inlineText(content) !== '')
}
