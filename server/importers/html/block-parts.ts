import type { Paragraph } from '../../../core/contract/article-body'
import type { DraftBlock } from '../draft'
import { append, paragraphOf, textParagraph } from '../inline-content'
import type { HtmlParent } from './html-tree'

export type ReadBlocks = (root: HtmlParent) => DraftBlock[]

/** What a list item, a quotation or a cell may hold, and what has to stand after it on its own. */
export type Parts = { paragraphs: Paragraph[]; lifted: DraftBlock[] }

const markedItems = (block: DraftBlock): Paragraph[] => {
  if (block.type !== 'bulletList' && block.type !== 'orderedList') return []
  return block.content.flatMap((item, index) => {
    const mark = block.type === 'orderedList' ? `${index + 1}. ` : '– '
    return item.content.map((paragraph, at) =>
      at === 0 ? paragraphOf([{ type: 'text', text: mark }, ...(paragraph.content ?? [])]) : paragraph,
    )
  })
}

/** Paragraphs only: a list within becomes lines with marks, pictures and tables are lifted out. */
export const intoParagraphs = (blocks: readonly DraftBlock[]): Parts => {
  const parts: Parts = { paragraphs: [], lifted: [] }
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
        parts.paragraphs.push(block)
        break
      case 'title':
      case 'heading':
        parts.paragraphs.push(paragraphOf(block.content))
        break
      case 'blockquote':
        append(parts.paragraphs, block.content)
        break
      case 'bulletList':
      case 'orderedList':
        append(parts.paragraphs, markedItems(block))
        break
      default:
        parts.lifted.push(block)
    }
  }
  return parts
}

/** A list that does not begin with 1 keeps its numbers as text: our lists have no start. */
export const numberedParagraphs = (items: readonly Paragraph[][], start: number): Paragraph[] =>
  items.flatMap((paragraphs, index) => {
    const [first, ...others] = paragraphs
    const mark = `${start + index}. `
    const numbered = first
      ? paragraphOf([{ type: 'text', text: mark }, ...(first.content ?? [])])
      : textParagraph(mark)
    return [numbered, ...others]
  })
