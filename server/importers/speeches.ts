import type { InlineNode, Paragraph } from '../../core/contract/article-body'
import { inlineText } from '../../core/rules/article-text'
import type { TextBlock } from './draft'
import {
  isBlank,
  joinText,
  paragraphOf,
  sliceContent,
  splitAtBreaks,
  trimContent,
  withoutBold,
} from './inline-content'
import { isByline, isSpeechHead, isSpeechTitle, speechHead } from './speech-lines'

const QUOTES: Record<string, string> = { '“': '”', '「': '」', '『': '』', '"': '"' }
const MAX_QUOTED_PARAGRAPHS = 20

const lineOf = (block: TextBlock | undefined): InlineNode[] | null => {
  if (block?.type !== 'paragraph' && block?.type !== 'heading' && block?.type !== 'title') return null
  return trimContent(block.content ?? [])
}

const textOf = (block: TextBlock | undefined): string => inlineText(lineOf(block) ?? [])

/** A head, its byline and the quotation may be lines of one paragraph. */
const splitSpeechLines = (block: TextBlock): TextBlock[] => {
  if (block.type !== 'paragraph') return [block]
  const lines = splitAtBreaks(block.content ?? [])
    .map(trimContent)
    .filter((line) => line.length > 0)
  const texts = lines.map(inlineText)
  const isSpeech = texts.some(
    (text, index) => isSpeechHead(text) || (isSpeechTitle(text) && isByline(texts[index + 1] ?? '')),
  )
  return isSpeech ? lines.map(paragraphOf) : [block]
}

type Quotation = { paragraphs: Paragraph[]; next: number }

/** A blockquote, or paragraphs in quotation marks, each opening and only the last closing. */
const quotationAt = (blocks: readonly TextBlock[], at: number): Quotation | null => {
  const first = blocks[at]
  if (first?.type === 'blockquote') return { paragraphs: first.content, next: at + 1 }
  const open = textOf(first).charAt(0)
  const close = QUOTES[open]
  if (close === undefined) return null
  const paragraphs: Paragraph[] = []
  for (let next = at; next < at + MAX_QUOTED_PARAGRAPHS; next++) {
    const block = blocks[next]
    const text = textOf(block)
    if (block?.type !== 'paragraph' || !text.startsWith(open)) return null
    paragraphs.push(block)
    if (text.length > 1 && text.replace(/[。．.！!？?…]+$/, '').endsWith(close))
      return { paragraphs, next: next + 1 }
  }
  return null
}

type Speech = { title: InlineNode[]; byline: InlineNode[]; quotation: Quotation }

const asSpeech = (title: InlineNode[], byline: InlineNode[], quotation: Quotation | null): Speech | null =>
  quotation && !isBlank(byline) ? { title: joinText(withoutBold(title)), byline, quotation } : null

/** 《title》 with the byline behind it or on the next line, then a quotation. */
const speechAt = (blocks: readonly TextBlock[], at: number): Speech | null => {
  const line = lineOf(blocks[at])
  if (!line) return null
  const text = inlineText(line)
  const head = speechHead(text)
  if (head) {
    const byline = trimContent(sliceContent(line, head.titleEnd, text.length))
    return asSpeech(sliceContent(line, 0, head.titleEnd), byline, quotationAt(blocks, at + 1))
  }
  const bylineBlock = blocks[at + 1]
  const isTitle = isSpeechTitle(text) || blocks[at]?.type === 'heading'
  if (!isTitle || bylineBlock?.type !== 'paragraph' || !isByline(textOf(bylineBlock))) return null
  return asSpeech(line, lineOf(bylineBlock) ?? [], quotationAt(blocks, at + 2))
}

/** Each speech as a heading, its byline and a quotation; all else as it was. The quotation marks stay. */
export const markSpeeches = (blocks: readonly TextBlock[]): TextBlock[] => {
  const lines = blocks.flatMap(splitSpeechLines)
  const marked: TextBlock[] = []
  for (let at = 0; at < lines.length;) {
    const speech = speechAt(lines, at)
    const block = lines[at]
    if (speech) {
      marked.push(
        { type: 'heading', attrs: { level: 3 }, content: speech.title },
        paragraphOf(speech.byline),
        { type: 'blockquote', content: speech.quotation.paragraphs },
      )
      at = speech.quotation.next
    } else {
      if (block) marked.push(block)
      at += 1
    }
  }
  return marked
}
