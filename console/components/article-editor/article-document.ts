import type { JSONContent } from '@tiptap/core'
import type { ArticleBody, BlockNode, InlineNode, Mark, Paragraph } from '../../../core/contract/article-body'

/** Between the editor's document, whose nodes carry all the attributes TipTap knows, and the contract's. */

const childrenOf = (node: JSONContent) => node.content ?? []

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

const markOf = ({ type, attrs }: NonNullable<JSONContent['marks']>[number]): Mark[] => {
  if (type === 'bold' || type === 'italic') return [{ type }]
  const href = textOf(attrs?.href)
  return type === 'link' && /^(https?:\/\/|mailto:|tel:)/.test(href) ? [{ type, attrs: { href } }] : []
}

const inlineOf = (node: JSONContent): InlineNode[] =>
  childrenOf(node).flatMap((child): InlineNode[] => {
    if (child.type === 'hardBreak') return [{ type: 'hardBreak' }]
    if (child.type !== 'text' || !child.text) return []
    const marks = (child.marks ?? []).flatMap(markOf)
    return [{ type: 'text', text: child.text, ...(marks.length > 0 && { marks }) }]
  })

const paragraphOf = (node: JSONContent): Paragraph => {
  const content = inlineOf(node)
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' }
}

/** Of a quotation, a list's entry or a cell: at least one, as the contract wants. */
const paragraphsOf = (node: JSONContent): Paragraph[] => {
  const paragraphs = childrenOf(node).map(paragraphOf)
  return paragraphs.length > 0 ? paragraphs : [{ type: 'paragraph' }]
}

type Attributes = Record<string, unknown>

/** A picture still on its way is not part of the article yet. */
const imageOf = ({ src, alt, width, height }: Attributes): BlockNode[] =>
  textOf(src).startsWith('/api/v1/media/') && Number(width) > 0 && Number(height) > 0
    ? [
        {
          type: 'image',
          attrs: {
            src: textOf(src),
            alt: textOf(alt).slice(0, 200),
            width: Math.round(Number(width)),
            height: Math.round(Number(height)),
          },
        },
      ]
    : []

const blockOf = (node: JSONContent): BlockNode[] => {
  const attrs: Attributes = node.attrs ?? {}
  switch (node.type) {
    case 'heading':
      return [{ type: 'heading', attrs: { level: attrs.level === 3 ? 3 : 2 }, content: inlineOf(node) }]
    case 'paragraph': {
      const paragraph = paragraphOf(node)
      // Gaps are the page's own; a blank line would only be a hole.
      return paragraph.content ? [paragraph] : []
    }
    case 'blockquote':
      return [{ type: 'blockquote', content: paragraphsOf(node) }]
    case 'bulletList':
    case 'orderedList': {
      const items = childrenOf(node).map((item) => ({
        type: 'listItem' as const,
        content: paragraphsOf(item),
      }))
      return items.length > 0 ? [{ type: node.type, content: items }] : []
    }
    case 'table': {
      const rows = childrenOf(node).map((row) => ({
        type: 'tableRow' as const,
        content: childrenOf(row).map((cell) => ({
          type: cell.type === 'tableHeader' ? ('tableHeader' as const) : ('tableCell' as const),
          content: paragraphsOf(cell),
        })),
      }))
      return [{ type: 'table', content: rows }]
    }
    case 'image':
      return imageOf(attrs)
    case 'attachment':
      return [
        {
          type: 'attachment',
          attrs: { src: textOf(attrs.src), name: textOf(attrs.name), size: Number(attrs.size) },
        },
      ]
    default:
      return []
  }
}

/** What is sent and kept. */
export const toArticleBody = (document: JSONContent): ArticleBody => ({
  type: 'doc',
  content: childrenOf(document).flatMap(blockOf),
})

/** What the editor opens: it wants a line to write on. */
export const toEditorDocument = (body: ArticleBody): JSONContent =>
  body.content.length > 0 ? body : { type: 'doc', content: [{ type: 'paragraph' }] }
