import { Value } from '@sinclair/typebox/value'
import {
  ArticleBody,
  type BlockNode,
  type InlineNode,
  type Paragraph,
} from '../../core/contract/article-body'
import { readArticle } from './read-article'
import type { ImportedArticle } from './read-result'

/** For tests: the article of a file, its body checked against the contract. */
export const readChecked = async (
  fileName: string,
  content: string | Uint8Array,
): Promise<ImportedArticle> => {
  const read = await readArticle(fileName, typeof content === 'string' ? Buffer.from(content) : content)
  if (!read.ok) throw new Error(`${read.reason}: ${read.message}`)
  expect([...Value.Errors(ArticleBody, read.article.body)]).toEqual([])
  return read.article
}

const inline = (content: readonly InlineNode[] | undefined): string =>
  (content ?? [])
    .map((node) => {
      if (node.type === 'hardBreak') return '⏎'
      return (node.marks ?? []).reduce((text, mark) => {
        if (mark.type === 'link') return `[${text}](${mark.attrs.href})`
        return mark.type === 'bold' ? `**${text}**` : `*${text}*`
      }, node.text)
    })
    .join('')

const lines = (paragraphs: readonly Paragraph[]) =>
  paragraphs.map((paragraph) => inline(paragraph.content)).join(' / ')

const outlineOf = (block: BlockNode): string => {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${inline(block.content)}`
    case 'paragraph':
      return inline(block.content)
    case 'blockquote':
      return `> ${lines(block.content)}`
    case 'bulletList':
      return block.content.map((item) => `- ${lines(item.content)}`).join('\n')
    case 'orderedList':
      return block.content.map((item, index) => `${index + 1}) ${lines(item.content)}`).join('\n')
    case 'table':
      return block.content
        .map((row) =>
          row.content.map((cell) => (cell.type === 'tableHeader' ? '‖' : '|') + lines(cell.content)).join(''),
        )
        .join('\n')
    case 'image':
      return `[${block.attrs.alt} ${block.attrs.width}×${block.attrs.height}]`
    case 'attachment':
      return block.attrs.name
  }
}

/** For tests: a body as lines one can read and compare. */
export const outline = (article: Pick<ImportedArticle, 'body'>): string[] =>
  article.body.content.flatMap((block) => outlineOf(block).split('\n'))
